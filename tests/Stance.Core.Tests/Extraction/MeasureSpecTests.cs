using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Stance.Extraction;
using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Extraction;

/// <summary>Runs the examples of quantities.md, calibers.md and times.md: strips their marks, reads the text, marks it again, compares.</summary>
public sealed partial class MeasureSpecTests
{
    private static readonly EnglishAnnotator Annotator = new();

    public static TheoryData<string, int, string> Examples()
    {
        var examples = new TheoryData<string, int, string>();
        foreach (var page in new[] { "quantities", "calibers", "times" })
        {
            var lines = File.ReadAllLines(Path.Combine(Root(), "tests", "Stance.Core.Tests", "Specs", page + ".md"));
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i] != "```example")
                    continue;
                var end = Array.IndexOf(lines, "```", i + 1);
                // Calibers are told from lengths within one sentence: each line of that page is a text of its own.
                if (page == "calibers")
                {
                    for (var line = i + 1; line < end; line++)
                        examples.Add(page, line + 1, lines[line]);
                }
                else
                {
                    examples.Add(page, i + 2, string.Join('\n', lines[(i + 1)..end]));
                }

                i = end;
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(string page, int line, string example)
    {
        var text = Mark().Replace(example, "$1");
        var document = new Document("spec", text) { Published = new DateOnly(2026, 1, 14) };
        var measures = new MeasureReader().Read(document, Annotator.Annotate(document, TestContext.Current.CancellationToken).Sentences);
        var marks = new List<(TextSpan Span, string Mark)>();
        if (page != "times")
            marks.AddRange(measures.Quantities.Where(mention => page != "calibers" || mention.Value.Kind == QuantityKind.Measure)
                .Select(mention => (mention.Span, "quantity: " + Written(mention.Value) + (example.Contains("; of ", StringComparison.Ordinal) ? "; of " + (mention.Item?.Of(text).ToString() ?? "nothing") : ""))));
        if (page == "calibers")
            marks.AddRange(measures.Calibers.Select(mention => (mention.Span, "caliber: " + Written(mention.Value))));
        if (page == "times")
            marks.AddRange(measures.Times.Select(time => (time.Span, "time: " + Written(time))));
        var marked = new StringBuilder(text);
        foreach (var (span, mark) in marks.OrderByDescending(mark => mark.Span.Start))
            marked.Insert(span.End, $"]({mark})").Insert(span.Start, "[");
        Assert.True(example == marked.ToString(), $"{page}.md, line {line}\nexpected {example}\nactual   {marked}");
    }

    private static string Written(Quantity quantity)
    {
        var relation = quantity.Relation switch { Relation.About => "~ ", Relation.Less => "< ", Relation.AtMost => "<= ", Relation.Greater => "> ", Relation.AtLeast => ">= ", _ => "" };
        var bounds = quantity.Lower == quantity.Upper && quantity.Lower is not null || quantity.Relation is not (Relation.About or Relation.Range or Relation.Equal)
            ? (FormattableString)$"{quantity.Lower ?? quantity.Upper}" : $"{quantity.Lower}..{quantity.Upper}";
        var change = quantity.Change == Change.None ? "" : " " + quantity.Change.ToString().ToLowerInvariant();
        var number = bounds.ToString(CultureInfo.InvariantCulture) is { Length: > 0 } written ? written + " " : ""; // a comparison has none
        return $"{relation}{number}{quantity.Unit} {quantity.Kind.ToString().ToLowerInvariant()}{change}";
    }

    private static string Written(Caliber caliber) =>
        caliber.Designation + string.Create(CultureInfo.InvariantCulture, $", {caliber.Millimetres}") + (caliber.CaseLength is { } length ? string.Create(CultureInfo.InvariantCulture, $", {length}") : "");

    private static string Written(TimeExpression time) =>
        time.Range is { } range ? string.Create(CultureInfo.InvariantCulture, $"{time.Value} {range.First:yyyy-MM-dd}..{range.Last:yyyy-MM-dd}") : time.Value;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Stance.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Stance.sln is in no folder above the tests.");
        return folder.FullName;
    }

    [GeneratedRegex(@"\[([^\[\]]+)\]\((?:quantity|caliber|time): (?:[^()\[\]]|\[[^\]]*\])*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
