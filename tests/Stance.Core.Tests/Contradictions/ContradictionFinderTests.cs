using Xunit;

namespace Stance.CoreTests.Contradictions;

/// <summary>Short articles, read and compared. Look-alikes that must stay silent are as many as conflicts.</summary>
public sealed class ContradictionFinderTests
{
    private static Analysis Read(string id, string text, string published = "2026-03-01") =>
        StanceAnalyzer.Default.Analyze(new Document(id, text) { Source = "The " + id, Published = DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture) });

    private static Contradiction[] Conflicts(params Analysis[] analyses) => [.. ContradictionFinder.Default.Find(analyses).Where(finding => finding.IsConflict)];

    [Fact]
    public void Declared_neutrality_is_in_tension_with_shells_that_reach_one_side()
    {
        var findings = Conflicts(
            Read("Herald", "Malta maintains a policy of neutrality in the war between Armenia and Azerbaijan."),
            Read("Record", "Malta shipped 4,000 mortar shells to Armenia through Georgia."));
        var finding = Assert.Single(findings);
        Assert.Equal(ContradictionRelation.Tension, finding.Relation);
        Assert.Equal("neutrality-arms-flow", finding.Rule);
        Assert.Contains("Malta is declared neutral", finding.Explanation, StringComparison.Ordinal);
        Assert.Contains("through Georgia", finding.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Malta shipped wheat to Armenia.")]
    [InlineData("Cyprus shipped mortar shells to Armenia.")]
    [InlineData("Malta may ship mortar shells to Armenia.")]
    [InlineData("Malta offered Armenia mortar shells.")]
    [InlineData("Malta shipped mortar shells to Canada.")]
    public void Neutrality_stays_silent_beside(string other) =>
        Assert.Empty(Conflicts(Read("Herald", "Malta is neutral in the war between Armenia and Azerbaijan."), Read("Record", other)));

    [Fact]
    public void A_denied_flow_and_the_same_flow_told_as_a_fact_cannot_both_be_true()
    {
        var finding = Assert.Single(Conflicts(
            Read("Herald", "“Chile does not sell copper to Iran,” said President Gabriela Soto."),
            Read("Record", "Chile sold 300 tonnes of copper to Iran in 2025.")));
        Assert.Equal((ContradictionRelation.Contradiction, "denied-flow"), (finding.Relation, finding.Rule));
    }

    [Theory]
    [InlineData("Peru sold copper to Iran.")]
    [InlineData("Chile sold copper to Japan.")]
    [InlineData("Chile sold wheat to Iran.")]
    [InlineData("Chile offered Iran copper.")]
    [InlineData("If prices fell, Chile would sell copper to Iran.")]
    [InlineData("Does Chile sell copper to Iran?")]
    public void A_denial_stays_silent_beside(string other) =>
        Assert.Empty(Conflicts(Read("Herald", "“Chile does not sell copper to Iran,” said President Gabriela Soto."), Read("Record", other)));

    [Theory]
    [InlineData("Finland bought 2 million tonnes of Russian gas in 2024.", "2026-03-01")]
    [InlineData("Finland bought 2 million tonnes of Russian gas.", "2024-12-01")]
    public void What_was_over_before_a_pledge_does_not_break_it(string other, string published)
    {
        Analysis[] both = [Read("Herald", "Finland promised to buy no gas from Russia.", "2025-01-10"), Read("Record", other, published)];
        Assert.Empty(Conflicts(both));
        Assert.Contains(ContradictionFinder.Default.Find(both), finding => finding.Relation == ContradictionRelation.Qualification);
    }

    [Fact]
    public void A_pledge_holds_from_the_day_it_was_given_not_from_the_day_it_is_told() =>
        Assert.Single(Conflicts(Read("Herald", "In July 2025 Finland promised to buy no gas from Russia. Finland bought 2 million tonnes of Russian gas in September 2025.", "2025-11-20")));

    [Fact]
    public void What_one_state_says_of_another_is_not_its_own_position() =>
        Assert.Empty(Conflicts(Read("Herald", "Denmark supports the embargo on Chad. Denmark said that Norway opposes the embargo on Chad.")));

    [Fact]
    public void What_a_minister_says_for_the_state_is_the_position_of_the_minister_too() =>
        Assert.Contains(
            Conflicts(Read("Herald", "Foreign Minister Lars Holm supports the embargo on Chad.", "2024-01-01"), Read("Record", "Foreign Minister Lars Holm said that Denmark opposes the embargo on Chad.", "2025-01-01")),
            finding => finding.Relation == ContradictionRelation.Change && finding.Explanation.StartsWith("Lars Holm was for", StringComparison.Ordinal));

    [Fact]
    public void An_explanation_begins_like_a_sentence() =>
        Assert.StartsWith("The United States was for", Assert.Single(Conflicts(
            Read("Herald", "The United States supports the embargo on Chad.", "2024-01-01"), Read("Record", "The United States opposes the embargo on Chad.", "2025-01-01"))).Explanation, StringComparison.Ordinal);

    [Fact]
    public void Direct_supply_denied_and_indirect_supply_told_are_a_qualification()
    {
        Analysis[] both = [Read("Herald", "Malta does not ship weapons directly to Armenia."), Read("Record", "Malta shipped weapons to Armenia through Georgia.")];
        Assert.Empty(Conflicts(both));
        Assert.Contains(ContradictionFinder.Default.Find(both), finding => finding.Relation == ContradictionRelation.Qualification);
    }

    [Fact]
    public void A_pledge_is_in_tension_with_what_was_done() =>
        Assert.Equal(ContradictionRelation.Tension, Assert.Single(Conflicts(
            Read("Herald", "Finland promised to buy no gas from Russia.", "2025-01-10"), Read("Record", "Finland bought 2 million tonnes of Russian gas in 2025."))).Relation);

    [Fact]
    public void Two_amounts_of_one_delivery_exclude_each_other() =>
        Assert.Equal("figures", Assert.Single(Conflicts(
            Read("Herald", "Brazil sold 40,000 tonnes of beef to Egypt in 2025."), Read("Record", "Brazil sold 65,000 tonnes of beef to Egypt in 2025."))).Rule);

    [Theory]
    [InlineData("Brazil sold 2 million tonnes of beef to Egypt in 2025.", "Brazil sold 2 billion tonnes of beef to Egypt in 2025.", "Possibly a slip: million for billion.")]
    [InlineData("Brazil sold 40,000 tonnes of beef to Egypt in 2025.", "Brazil sold 400,000 tonnes of beef to Egypt in 2025.", "Possibly a slip: a zero lost or added.")]
    [InlineData("Brazil sold 40,000 tonnes of beef to Egypt in 2025.", "Brazil sold 65,000 tonnes of beef to Egypt in 2025.", "The amounts exclude each other.")]
    public void The_explanation_ends_with_a_possible_slip(string one, string other, string end) =>
        Assert.EndsWith(end, Assert.Single(Conflicts(Read("Herald", one), Read("Record", other))).Explanation, StringComparison.Ordinal);

    [Theory]
    [InlineData("Brazil sold 65,000 tonnes of beef to Egypt in 2024.")]
    [InlineData("Brazil sold 65,000 tonnes of beef to China in 2025.")]
    [InlineData("Brazil sold about 40,100 tonnes of beef to Egypt in 2025.")]
    [InlineData("Brazil sold more than 39,000 tonnes of beef to Egypt in 2025.")]
    public void Amounts_stay_silent_beside(string other) =>
        Assert.Empty(Conflicts(Read("Herald", "Brazil sold 40,000 tonnes of beef to Egypt in 2025."), Read("Record", other)));

    [Fact]
    public void No_dealings_at_all_cannot_stand_beside_an_offer() =>
        Assert.Equal("opposite-claims", Assert.Single(Conflicts(
            Read("Herald", "Kestrel Arms has never dealt with Chad."), Read("Record", "In June 2025 Kestrel Arms offered Chad rockets."))).Rule);

    [Fact]
    public void Another_position_at_another_date_is_a_change()
    {
        var finding = Assert.Single(Conflicts(
            Read("Herald", "Hungary opposes the embargo.", "2025-01-10"), Read("Record", "Hungary supports the embargo.", "2025-06-10")));
        Assert.Equal(ContradictionRelation.Change, finding.Relation);
        Assert.Contains("2025-01-10", finding.Explanation, StringComparison.Ordinal);
        Assert.Contains("2025-06-10", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Opposite_wishes_of_two_holders_are_a_disagreement() =>
        Assert.Empty(Conflicts(Read("Herald", "Hungary opposes the embargo."), Read("Record", "Slovakia supports the embargo.")));

    [Fact]
    public void The_order_of_the_documents_does_not_matter()
    {
        var herald = Read("Herald", "Malta is neutral in the war between Armenia and Azerbaijan. Malta does not sell rifles to Armenia.");
        var record = Read("Record", "Malta sold rifles to Armenia.");
        var there = ContradictionFinder.Default.Find([herald, record]);
        var back = ContradictionFinder.Default.Find([record, herald]);
        Assert.NotEmpty(there);
        Assert.Equal(there.Select(AnalysisJson.Write), back.Select(AnalysisJson.Write));
    }

    [Fact]
    public void Every_finding_names_its_rule_and_rests_on_words_of_the_text() => Assert.All(
        ContradictionFinder.Default.Find([Read("Herald", "Chile does not sell copper to Iran. Chile sold copper to Iran.")]),
        finding =>
        {
            Assert.Contains(ContradictionFinder.Default.Rules, rule => rule.Name == finding.Rule);
            Assert.NotEmpty(finding.First.Evidence.Text);
            Assert.InRange(finding.Confidence, 0, 1);
        });
}
