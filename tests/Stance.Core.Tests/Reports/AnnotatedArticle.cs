using System.Collections.Immutable;

namespace Stance.CoreTests.Reports;

/// <summary>A small article with everything in it that is compared, made by hand.</summary>
internal static class AnnotatedArticle
{
    public const string Words =
        """
        Norway opposes the ban on seabed mining, Minister Ola Berg said. “We will not stop,” he added.
        Oslo sold 1,200 drill heads of 30 mm to Chile in May 2025 for $3 million.
        The trade group says that exports fell by 12 tonnes. Norway never sold anything to Chile.
        """;

    public static Analysis Gold => new(new Document("a", Words))
    {
        Entities =
        [
            new("norway", "Norway", EntityKind.Country, "NOR", ["Kingdom of Norway"]), new("berg", "Ola Berg", EntityKind.Person, "NOR", []),
            new("chile", "Chile", EntityKind.Country, "CHL", []), new("group", "trade group", EntityKind.Organization, null, []),
        ],
        Mentions =
        [
            new("norway", Of("Norway"), MentionForm.Name), new("berg", Of("Minister Ola Berg"), MentionForm.Name), new("berg", Of("he", "”"), MentionForm.Pronoun),
            new("norway", Of("Oslo"), MentionForm.Metonym), new("chile", Of("Chile"), MentionForm.Name), new("group", Of("trade group"), MentionForm.Nominal),
        ],
        Quantities =
        [
            new(Of("1,200 drill heads"), new(1200, 1200, Relation.Equal, "drill head", QuantityKind.Count), null),
            new(Of("$3 million"), new(3e6, 3e6, Relation.Equal, "USD", QuantityKind.Money), null),
            new(Of("12 tonnes"), new(12, 12, Relation.Equal, "t", QuantityKind.Measure, Change.Down), null),
        ],
        Calibers = [new(Of("30 mm"), new(30, null, "30 mm", null), null)],
        Times = [new(Of("May 2025"), "2025-05", new(new(2025, 5, 1), new(2025, 5, 31)))],
        Quotes =
        [
            new(QuoteKind.Indirect, Of("Minister Ola Berg"), Of("said"), [Of("Norway opposes the ban on seabed mining")], "berg"),
            new(QuoteKind.Direct, Of("he", "”"), Of("added"), [Of("“We will not stop,”")], "berg"),
        ],
        Statements =
        [
            new StanceStatement
            {
                Id = "s", Holder = "norway", Polarity = Polarity.Positive, Factuality = Factuality.Certain, Confidence = 1, Position = Position.Against,
                Evidence = Evidence("Norway opposes the ban on seabed mining"), Target = new(null, "ban on seabed mining", Of("ban on seabed mining")),
            },
            new FlowStatement
            {
                Id = "f", Holder = Statement.Author, Polarity = Polarity.Positive, Factuality = Factuality.Certain, Confidence = 1, Status = FlowStatus.Actual,
                Evidence = Evidence("Oslo sold 1,200 drill heads of 30 mm to Chile in May 2025 for $3 million"), Suppliers = ["norway"], Recipients = ["chile"],
                Goods = new("drill heads", Of("drill heads"), "goods"),
            },
            new FigureStatement
            {
                Id = "g", Holder = "group", Polarity = Polarity.Positive, Factuality = Factuality.Certain, Confidence = 1, Subject = "norway", Measure = "exports",
                Evidence = Evidence("exports fell by 12 tonnes"), Quantity = new(Of("12 tonnes"), new(12, 12, Relation.Equal, "t", QuantityKind.Measure, Change.Down), null),
            },
            new ClaimStatement
            {
                Id = "c", Holder = Statement.Author, Polarity = Polarity.Negative, Factuality = Factuality.CertainlyNot, Confidence = 1, Predicate = "sell",
                Evidence = Evidence("Norway never sold anything to Chile"), Agent = "norway",
            },
        ],
    };

    public static Finding Conflict => new(
        ContradictionRelation.Contradiction, Evidence("Oslo sold 1,200 drill heads of 30 mm to Chile in May 2025 for $3 million"), Evidence("Norway never sold anything to Chile"));

    /// <summary>Where words stand, the first time behind others.</summary>
    public static TextSpan Of(string words, string behind = "")
    {
        var start = Words.IndexOf(words, Words.IndexOf(behind, StringComparison.Ordinal) + behind.Length, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }

    public static Evidence Evidence(string words) => new("a", Of(words), words, "test");

    public static Analysis With<T>(this Analysis analysis, Func<T, Statement?> change)
        where T : Statement =>
        analysis with { Statements = [.. analysis.Statements.Select(statement => statement is T one ? change(one) : statement).OfType<Statement>()] };

    public static ImmutableArray<T> Without<T>(this ImmutableArray<T> items, int index) => items.RemoveAt(index);
}
