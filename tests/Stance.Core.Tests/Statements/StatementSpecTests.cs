using System.Text;
using Xunit;

namespace Stance.CoreTests.Statements;

/// <summary>Runs the examples of Specs/statements.md, one test each.</summary>
public sealed class StatementSpecTests
{
    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_holds(string text, string expected) => Assert.Equal(expected, Read(text));

    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", "statements.md"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "```example")
                continue;
            var dot = Array.IndexOf(lines, ".", i);
            var end = Array.IndexOf(lines, "```", dot);
            examples.Add(string.Join('\n', lines[(i + 1)..dot]), string.Join('\n', lines[(dot + 1)..end]));
            i = end;
        }

        return examples;
    }

    private static string Read(string text)
    {
        var analysis = StanceAnalyzer.Default.Analyze(new Document("spec", text) { Published = new DateOnly(2026, 3, 1) });
        var found = new StringBuilder();
        foreach (var statement in analysis.Statements)
        {
            if (statement is FlowStatement flow)
                found.Append("flow: ").Append(Names(analysis, flow.Suppliers)).Append(flow.Intermediaries.IsEmpty ? "" : " > via " + Names(analysis, flow.Intermediaries))
                    .Append(" > ").Append(Names(analysis, flow.Recipients)).Append(" | ").Append(flow.Goods.Class).Append(" | ").Append(flow.Status.ToString().ToLowerInvariant()).Append('\n');
            else if (statement is StanceStatement stance)
                found.Append("stance: ").Append(Names(analysis, [stance.Holder])).Append(" | ").Append(stance.Position.ToString().ToLowerInvariant()).Append(" | ").Append(stance.Target.Text).Append('\n');
        }

        return found.ToString().TrimEnd('\n');
    }

    private static string Names(Analysis analysis, IEnumerable<string> ids)
    {
        var names = string.Join('+', ids.Select(id => analysis.EntityOf(id)?.Name ?? id));
        return names.Length == 0 ? "?" : names;
    }
}
