using Stance.Reports;

namespace Stance;

public static partial class Evaluation
{
    private static Score Entities(Analysis gold, Analysis predicted, Parties parties)
    {
        var annotated = Readings(gold);
        return Tally("entities", annotated, Readings(predicted),
            (g, p) => Matching.Meet(g.Span, p.Span) && parties.Same(g.Entity, p.Entity) ? Matching.Jaccard(g.Span, p.Span) : 0,
            // Annotations hold all names, but pronouns and common nouns only where they stand for somebody of the list.
            p => p.Form is MentionForm.Pronoun or MentionForm.Nominal && !annotated.Exists(g => Matching.Jaccard(g.Span, p.Span) >= .5));
    }

    // "Belgrade announced" may stand under Serbia (metonym) and under the city; it counts as Serbia.
    private static List<EntityMention> Readings(Analysis analysis)
    {
        var metonyms = analysis.Mentions.Where(mention => mention.Form == MentionForm.Metonym).ToLookup(mention => mention.Span);
        return [.. analysis.Mentions.Where(mention => mention.Form == MentionForm.Metonym || !metonyms[mention.Span].Any())];
    }

    private static Score[] Quotes(Analysis gold, Analysis predicted, Parties parties)
    {
        var partners = Matching.Assign(gold.Quotes.Length, predicted.Quotes.Length,
            (g, p) => Matching.Jaccard(gold.Quotes[g].Content, predicted.Quotes[p].Content) is >= .5 and var close ? close : 0);
        var speakers = partners.Where((g, p) => g >= 0 && gold.Quotes[g].Speaker is { } speaker && predicted.Quotes[p].Speaker is { } found && parties.Same(speaker, found));
        return
        [
            new("quotes", gold.Quotes.Length, partners.Length, partners.Count(g => g >= 0)),
            new("speakers", gold.Quotes.Count(quote => quote.Speaker is not null), predicted.Quotes.Count(quote => quote.Speaker is not null), speakers.Count()),
        ];
    }

    private static Score Quantities(Analysis gold, Analysis predicted) =>
        Tally("quantities", gold.Quantities, predicted.Quantities, static (g, p) => SameAmount(g.Value, p.Value) ? Matching.Jaccard(g.Span, p.Span) : 0);

    private static Score Calibers(Analysis gold, Analysis predicted) =>
        Tally("calibers", gold.Calibers, predicted.Calibers,
            static (g, p) => Math.Abs(g.Value.Millimetres - p.Value.Millimetres) <= .05 ? Matching.Jaccard(g.Span, p.Span) : 0);

    private static Score Times(Analysis gold, Analysis predicted) =>
        Tally("times", gold.Times, predicted.Times,
            static (g, p) => (g.Range is { } range && range == p.Range) || string.Equals(g.Value, p.Value, StringComparison.Ordinal) ? Matching.Jaccard(g.Span, p.Span) : 0);

    private static bool SameAmount(Quantity a, Quantity b) => Close(a.Lower, b.Lower) && Close(a.Upper, b.Upper) && SameUnit(a, b);

    private static bool Close(double? a, double? b) =>
        a is null || b is null ? a is null && b is null : Math.Abs(a.Value - b.Value) <= 1e-3 * Math.Max(Math.Abs(a.Value), Math.Abs(b.Value));

    // "artillery round", "rounds" and "round" count the same things; "t" and "T" do not measure them.
    private static bool SameUnit(Quantity a, Quantity b) =>
        string.Equals(a.Unit, b.Unit, StringComparison.Ordinal)
        || (a.Kind == QuantityKind.Count && b.Kind == QuantityKind.Count && string.Equals(Noun(a.Unit), Noun(b.Unit), StringComparison.Ordinal));

    private static string Noun(string unit)
    {
        var noun = Text.Letters.Slug(unit);
        noun = noun[(noun.LastIndexOf('-') + 1)..];
        return noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) ? noun[..^1] : noun;
    }
}
