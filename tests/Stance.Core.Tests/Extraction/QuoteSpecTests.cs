using Stance.Extraction;
using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Extraction;

/// <summary>Runs the examples of quotes.md: the lines below the dot are all quotes of the text above it.</summary>
public sealed class QuoteSpecTests
{
    private static readonly EnglishAnnotator Annotator = new();

    public static TheoryData<int, string, string> Examples()
    {
        var examples = new TheoryData<int, string, string>();
        var lines = File.ReadAllLines(Path.Combine(Root(), "tests", "Stance.Core.Tests", "Specs", "quotes.md"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "```example")
                continue;
            var dot = Array.IndexOf(lines, ".", i + 1);
            var end = Array.IndexOf(lines, "```", i + 1);
            examples.Add(i + 2, string.Join('\n', lines[(i + 1)..dot]), string.Join('\n', lines[(dot + 1)..end]));
            i = end;
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(int line, string text, string expected)
    {
        var document = new Document("spec", text);
        var quotes = QuoteReader.Read(document, Annotator.Annotate(document, TestContext.Current.CancellationToken).Sentences);
        var actual = string.Join('\n', quotes.Select(quote => Written(text, quote)));
        Assert.True(expected == actual, $"quotes.md, line {line}\nexpected {expected}\nactual   {actual}");
    }

    private static string Written(string text, Quote quote)
    {
        string Words(TextSpan? span) => span is { } words ? words.Of(text).ToString() : "-";
        return $"{quote.Kind.ToString().ToLowerInvariant()} | {Words(quote.Source)} | {Words(quote.Cue)} | {string.Join(" [..] ", quote.Content.Select(part => Words(part)))}";
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Stance.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
