using System.Text.RegularExpressions;
using Xunit;

namespace Stance.CoreTests;

/// <summary>Whoever meets a rule's name in a result finds in docs/rules.md what it reads and what keeps it silent.</summary>
public sealed partial class RulesTests
{
    private static readonly IReadOnlyList<string> Sections =
        [.. Heading().Matches(Repository.Read("docs/rules.md")).Select(match => match.Groups["name"].Value)];

    [Fact]
    public void Every_rule_has_its_section_and_every_section_its_rule() =>
        Assert.Equal(
            ContradictionFinder.Default.Rules.Select(rule => rule.Name).Concat(EvidenceRules()).Distinct().Order(StringComparer.Ordinal),
            Sections.Order(StringComparer.Ordinal));

    [Fact]
    public void Rules_are_named_in_lower_case_with_hyphens() => Assert.All(Sections, name => Assert.Matches("^[a-z]+(-[a-z]+)*$", name));

    [Fact]
    public void The_rules_that_read_our_articles_are_all_known() => Assert.All(
        StanceAnalyzer.Default.AnalyzeAll(Repository.Articles).SelectMany(analysis => analysis.Statements).Select(statement => statement.Evidence.Rule).Distinct(),
        rule => Assert.Contains(rule, Sections));

    /// <summary>Names in the sources: a literal that ends an argument list, or one arm of a choice, where evidence is made.</summary>
    private static IEnumerable<string> EvidenceRules() =>
        from file in Repository.Sources("src/Stance.Core/Statements")
        from part in Repository.Code(file).Split([';', '{', '}'])
        where MakesEvidence().IsMatch(part)
        from match in LastLiteral().Matches(part[MakesEvidence().Match(part).Index..])
        select match.Groups["name"].Value;

    [GeneratedRegex(@"^## (?<name>\S+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b(?:Make|EvidenceOf|new Evidence)\(", RegexOptions.CultureInvariant)]
    private static partial Regex MakesEvidence();

    [GeneratedRegex("\"(?<name>(?:flow|stance)-[a-z]+|figure|claim)\"(?=\\)|\\s+:\\s)", RegexOptions.CultureInvariant)]
    private static partial Regex LastLiteral();
}
