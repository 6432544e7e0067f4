using Xunit;
using static Stance.CoreTests.Reports.AnnotatedArticle;

namespace Stance.CoreTests.Reports;

public sealed class EvaluationTests
{
    [Fact]
    public void An_annotation_agrees_with_itself()
    {
        var scores = Evaluation.Compare([Gold], [Gold], [Conflict], [Conflict]);
        Assert.All(scores, score => Assert.Equal((1, 1, 1), (score.Precision, score.Recall, score.F1)));
        Assert.All(scores, score => Assert.True(score.Gold > 0, score.Kind));
    }

    [Fact]
    public void Kinds_come_in_a_fixed_order_also_when_there_is_nothing_to_compare() =>
        Assert.Equal(
            ["entities", "quotes", "speakers", "quantities", "calibers", "times", "statements", "stances", "flows", "figures", "claims", "contradictions"],
            Evaluation.Compare([], []).Select(score => score.Kind));

    [Fact]
    public void Nothing_found_scores_nothing()
    {
        var scores = Evaluation.Compare([Gold], [new Analysis(Gold.Document)], [Conflict], []);
        Assert.All(scores, score => Assert.Equal((0, 0, 0.0), (score.Predicted, score.Hits, score.F1)));
    }

    [Fact]
    public void Documents_that_only_one_side_has_are_left_out()
    {
        var other = new Analysis(new Document("b", Words)) { Times = Gold.Times };
        var scores = Evaluation.Compare([Gold, other], [Gold], [Conflict with { Second = Conflict.Second with { Document = "b" } }], []);
        Assert.Equal((1, 1), (scores[5].Gold, scores[5].Hits));
        Assert.Equal(0, scores[^1].Gold);
    }

    public static TheoryData<string, string> Damages => new()
    {
        { "entities", "a mention lost" }, { "entities", "another name" }, { "entities", "a name too many" }, { "quotes", "a quotation lost" }, { "quotes", "cut short" },
        { "speakers", "another speaker" }, { "quantities", "another number" }, { "quantities", "another unit" }, { "calibers", "another bore" }, { "times", "another month" },
        { "statements", "a statement lost" }, { "stances", "turned round" }, { "stances", "another holder" }, { "flows", "parties swapped" }, { "flows", "denied" },
        { "figures", "another figure" }, { "claims", "not negated" }, { "contradictions", "another place" }, { "contradictions", "called harmless" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Damage_lowers_the_score_of_its_kind(string kind, string damage)
    {
        var (analysis, finding) = Damage(damage);
        var score = Evaluation.Compare([Gold], [analysis], [Conflict], [finding]).Single(score => score.Kind == kind);
        Assert.InRange(score.F1, 0, .99);
    }

    [Fact]
    public void Pronouns_and_common_nouns_beyond_the_annotation_are_neither_right_nor_wrong()
    {
        var more = Gold with { Mentions = [.. Gold.Mentions, new("norway", Of("We"), MentionForm.Pronoun), new("group", Of("exports"), MentionForm.Nominal)] };
        Assert.Equal(1, Score("entities", more).F1);
    }

    [Fact]
    public void A_common_noun_that_the_annotation_gives_to_somebody_else_is_wrong()
    {
        var wrong = Gold with { Mentions = Gold.Mentions.Replace(Gold.Mentions[^1], new("chile", Of("trade group"), MentionForm.Nominal)) };
        Assert.Equal(new Score("entities", 6, 6, 5), Score("entities", wrong));
    }

    [Fact]
    public void A_metonym_may_stand_under_the_place_as_well()
    {
        var both = Gold with
        {
            Entities = [.. Gold.Entities, new("oslo", "Oslo (city)", EntityKind.Place, "NOR", ["Oslo"])],
            Mentions = [.. Gold.Mentions, new("oslo", Of("Oslo"), MentionForm.Name)],
        };
        Assert.Equal(1, Score("entities", both).F1);
    }

    [Fact]
    public void Entities_agree_by_name_whatever_their_ids()
    {
        var renamed = Gold with
        {
            Entities = [.. Gold.Entities.Select(entity => entity with { Id = "x-" + entity.Id, Name = entity.Id == "group" ? "the Trade Group" : entity.Name.ToUpperInvariant() })],
            Mentions = [.. Gold.Mentions.Select(mention => mention with { Entity = "x-" + mention.Entity })],
        };
        Assert.Equal(1, Score("entities", renamed).F1);
    }

    [Fact]
    public void Diacritics_do_not_matter_in_names_and_an_alias_will_do()
    {
        var gold = One(new("v", "Aleksandar Vučić", EntityKind.Person, "SRB", ["Vučić"]));
        Assert.Equal(1, Evaluation.Compare([gold], [One(new("w", "Vucic", EntityKind.Person, null, []))])[0].F1);
        Assert.Equal(0, Evaluation.Compare([gold], [One(new("w", "Vulin", EntityKind.Person, null, []))])[0].F1);

        static Analysis One(Entity entity) => new(new Document("a", Words)) { Entities = [entity], Mentions = [new(entity.Id, new(0, 6), MentionForm.Name)] };
    }

    [Fact]
    public void Mentions_that_share_less_than_half_do_not_meet()
    {
        var shifted = Gold with { Mentions = [.. Gold.Mentions.Select(mention => mention with { Span = new(mention.Span.Start + (mention.Span.Length / 2) + 1, mention.Span.End + (mention.Span.Length / 2) + 1) })] };
        Assert.Equal(0, Score("entities", shifted).Hits);
    }

    [Fact]
    public void Counted_things_agree_in_singular_and_plural_and_with_or_without_adjective()
    {
        var heads = Gold with { Quantities = Gold.Quantities.SetItem(0, Gold.Quantities[0] with { Value = Gold.Quantities[0].Value with { Unit = "heads" } }) };
        Assert.Equal(1, Score("quantities", heads).F1);
    }

    [Fact]
    public void A_second_statement_on_the_same_words_is_neither_right_nor_wrong()
    {
        var twice = Gold with { Statements = [.. Gold.Statements, ((ClaimStatement)Gold.Statements[^1]) with { Id = "d", Evidence = Evidence("Norway never sold anything") }] };
        Assert.Equal(1, Score("statements", twice).F1);
        Assert.Equal(new Score("claims", 1, 2, 1), Score("claims", twice));
    }

    [Fact]
    public void Two_goods_of_one_deal_are_one_flow()
    {
        var flow = (FlowStatement)Gold.Statements[1];
        Assert.Equal(1, Score("flows", Gold with { Statements = [.. Gold.Statements, flow with { Id = "f2", Goods = flow.Goods with { Text = "spare parts" } }] }).F1);
    }

    [Fact]
    public void Producers_and_end_users_are_parties_of_a_flow() =>
        Assert.Equal(1, Score("flows", Gold.With<FlowStatement>(flow => flow with { Suppliers = [], Producers = ["norway"], Recipients = [], EndUsers = ["chile"] })).F1);

    [Fact]
    public void A_finding_counts_in_either_order_and_once()
    {
        var turned = new Finding(ContradictionRelation.Tension, Conflict.Second, Conflict.First);
        Assert.Equal(new Score("contradictions", 1, 1, 1), Evaluation.Compare([Gold], [Gold], [Conflict], [turned, Conflict])[^1]);
    }

    [Fact]
    public void A_finding_that_the_annotation_calls_harmless_or_does_not_know_is_a_false_alarm()
    {
        var harmless = new Finding(ContradictionRelation.Qualification, Evidence("Oslo sold 1,200 drill heads"), Evidence("We will not stop"));
        var unknown = new Finding(ContradictionRelation.Tension, Evidence("exports fell"), Evidence("We will not stop"));
        var predicted = new Finding(ContradictionRelation.Contradiction, harmless.First, harmless.Second);
        Assert.Equal(new Score("contradictions", 1, 3, 1), Evaluation.Compare([Gold], [Gold], [Conflict, harmless], [Conflict, predicted, unknown])[^1]);
    }

    [Fact]
    public void Findings_that_are_no_conflicts_are_not_looked_at() =>
        Assert.Equal(new Score("contradictions", 1, 0, 0), Evaluation.Compare([Gold], [Gold], [Conflict], [Conflict with { Relation = ContradictionRelation.Corroboration }])[^1]);

    [Fact]
    public void Order_does_not_matter()
    {
        var turned = Gold with
        {
            Mentions = [.. Gold.Mentions.Reverse()],
            Quantities = [.. Gold.Quantities.Reverse()],
            Quotes = [.. Gold.Quotes.Reverse()],
            Statements = [.. Gold.Statements.Reverse()],
        };
        Assert.All(Evaluation.Compare([Gold], [turned], [Conflict], [Conflict]), score => Assert.Equal(1, score.F1));
    }

    private static Score Score(string kind, Analysis predicted) => Evaluation.Compare([Gold], [predicted], [Conflict], [Conflict]).Single(score => score.Kind == kind);

    private static (Analysis Analysis, Finding Finding) Damage(string damage)
    {
        var (gold, conflict) = (Gold, Conflict);
        return damage switch
        {
            "a mention lost" => (gold with { Mentions = gold.Mentions.Without(0) }, conflict),
            "another name" => (gold with { Entities = gold.Entities.SetItem(2, gold.Entities[2] with { Name = "Peru" }), Mentions = [.. gold.Mentions.Select(mention => mention.Entity == "chile" ? mention with { Entity = "peru" } : mention)] }, conflict),
            "a name too many" => (gold with { Mentions = [.. gold.Mentions, new("chile", Of("May"), MentionForm.Name)] }, conflict),
            "a quotation lost" => (gold with { Quotes = gold.Quotes.Without(1) }, conflict),
            "cut short" => (gold with { Quotes = gold.Quotes.SetItem(0, gold.Quotes[0] with { Content = [Of("seabed mining")] }) }, conflict),
            "another speaker" => (gold with { Quotes = gold.Quotes.SetItem(1, gold.Quotes[1] with { Speaker = "chile" }) }, conflict),
            "another number" => (gold with { Quantities = gold.Quantities.SetItem(0, gold.Quantities[0] with { Value = gold.Quantities[0].Value with { Upper = 1300 } }) }, conflict),
            "another unit" => (gold with { Quantities = gold.Quantities.SetItem(1, gold.Quantities[1] with { Value = gold.Quantities[1].Value with { Unit = "EUR" } }) }, conflict),
            "another bore" => (gold with { Calibers = [gold.Calibers[0] with { Value = new(35, null, "35 mm", null) }] }, conflict),
            "another month" => (gold with { Times = [new(gold.Times[0].Span, "2025-06", new(new(2025, 6, 1), new(2025, 6, 30)))] }, conflict),
            "a statement lost" => (gold with { Statements = gold.Statements.Without(0) }, conflict),
            "turned round" => (gold.With<StanceStatement>(stance => stance with { Position = Position.Favor }), conflict),
            "another holder" => (gold.With<StanceStatement>(stance => stance with { Holder = Statement.Author }), conflict),
            "parties swapped" => (gold.With<FlowStatement>(flow => flow with { Suppliers = flow.Recipients, Recipients = flow.Suppliers }), conflict),
            "denied" => (gold.With<FlowStatement>(flow => flow with { Polarity = Polarity.Negative }), conflict),
            "another figure" => (gold.With<FigureStatement>(figure => figure with { Quantity = figure.Quantity with { Value = figure.Quantity.Value with { Lower = null } } }), conflict),
            "not negated" => (gold.With<ClaimStatement>(claim => claim with { Polarity = Polarity.Positive }), conflict),
            "another place" => (gold, conflict with { Second = Evidence("The trade group says") }),
            "called harmless" => (gold, conflict with { Relation = ContradictionRelation.Qualification }),
            _ => throw new ArgumentOutOfRangeException(nameof(damage)),
        };
    }
}
