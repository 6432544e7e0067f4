using CsCheck;
using Stance.Indexing;
using Xunit;

namespace Stance.CoreTests.Indexing;

public sealed class StatementQueryTests
{
    // Groups apart by " & ", alternatives by " | ", excluded terms with "-", phrases in "…".
    private static string Show(string query) => string.Join(" & ", StatementQuery.Parse(query).Select(group => string.Join(" | ", group.Select(term =>
        $"{(term.IsExcluded ? "-" : "")}{(term.Field is null ? "" : term.Field + "=")}{(term.IsPhrase ? $"\"{term.Value}\"" : term.Value)}"))));

    [Theory]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData("Serbia neutrality", "Serbia & neutrality")]
    [InlineData("Serbia AND neutrality", "Serbia & neutrality")]
    [InlineData("\"arms exports\" Serbia", "\"arms exports\" & Serbia")]
    [InlineData("“arms exports”", "\"arms exports\"")]
    [InlineData("holder:Vucic target:sanctions", "holder=Vucic & target=sanctions")]
    [InlineData("HOLDER:Vucic", "holder=Vucic")]
    [InlineData("holder:\"Aleksandar Vučić\"", "holder=\"Aleksandar Vučić\"")]
    [InlineData("holder: Vucic", "holder=Vucic")]
    [InlineData("kind:flow OR kind:stance shells", "kind=flow | kind=stance & shells")]
    [InlineData("a OR b OR c", "a | b | c")]
    [InlineData("-kind:claim tanks", "-kind=claim & tanks")]
    [InlineData("tanks NOT shells", "tanks & -shells")]
    [InlineData("tanks NOT \"old shells\"", "tanks & -\"old shells\"")]
    [InlineData("(tanks OR shells)", "tanks | shells")]
    [InlineData("OR", "")]
    [InlineData("NOT", "")]
    [InlineData("a OR", "a")]
    [InlineData("ORDER NOTE", "ORDER & NOTE")]
    [InlineData("holder:", "holder")]
    [InlineData("\"open", "\"open\"")]
    [InlineData("\"\"", "")]
    [InlineData("F-35 - x", "F-35 & - & x")]
    [InlineData("http://a.b", "http://a.b")]
    public void Queries_are_read(string query, string expected) => Assert.Equal(expected, Show(query));

    [Fact]
    public void A_query_of_a_million_words_is_cut() => Assert.Equal(64, StatementQuery.Parse(string.Concat(Enumerable.Repeat("x ", 1_000_000))).Length);

    [Theory]
    [InlineData("1e9", 1e9, 1e9, null)]
    [InlineData(">=1bn", 1e9, double.PositiveInfinity, null)]
    [InlineData("<=5m", double.NegativeInfinity, 5e6, null)]
    [InlineData("1e6..2e6", 1e6, 2e6, null)]
    [InlineData("1.5mEUR..2mEUR", 1.5e6, 2e6, "EUR")]
    [InlineData("1m..", 1e6, double.PositiveInfinity, null)]
    [InlineData("..2k", double.NegativeInfinity, 2e3, null)]
    [InlineData(">=1bnEUR", 1e9, double.PositiveInfinity, "EUR")]
    [InlineData(">=$1.2billion", 1.2e9, double.PositiveInfinity, "USD")]
    [InlineData("3M€", 3e6, 3e6, "EUR")]
    [InlineData("1,200,000", 1.2e6, 1.2e6, null)]
    [InlineData("5km", 5, 5, "km")]
    [InlineData("900tank", 900, 900, "tank")]
    [InlineData("2%", 2, 2, "%")]
    [InlineData("≥7", 7, double.PositiveInfinity, null)]
    public void Amounts_are_read(string value, double low, double high, string? unit)
    {
        Assert.True(QueryRanges.TryAmounts(value, out var amounts));
        Assert.Equal((low, high, unit), amounts);
    }

    [Theory]
    [InlineData("")]
    [InlineData(">")]
    [InlineData("..")]
    [InlineData("many")]
    [InlineData("1..many")]
    [InlineData("1e999")]
    [InlineData("1,2")]
    public void What_is_no_amount_is_refused(string value) => Assert.False(QueryRanges.TryAmounts(value, out _));

    [Fact]
    public void Above_and_below_leave_the_bound_out()
    {
        Assert.True(QueryRanges.TryAmounts(">100", out var above) && above.Low > 100);
        Assert.True(QueryRanges.TryAmounts("<100", out var below) && below.High < 100);
    }

    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-Q4", "2025-10-01", "2025-12-31")]
    [InlineData("2025-03-07", "2025-03-07", "2025-03-07")]
    [InlineData("2025..2026", "2025-01-01", "2026-12-31")]
    [InlineData("2025-03..", "2025-03-01", "9999-12-31")]
    [InlineData("..2025-03", "0001-01-01", "2025-03-31")]
    [InlineData(">2025", "2026-01-01", "9999-12-31")]
    [InlineData(">=2025", "2025-01-01", "9999-12-31")]
    [InlineData("<2025", "0001-01-01", "2024-12-31")]
    [InlineData("<=2025-01-01", "0001-01-01", "2025-01-01")]
    public void Days_are_read(string value, string first, string last)
    {
        Assert.True(QueryRanges.TryDays(value, out var days));
        Assert.Equal((first, last), ($"{days.First:O}", $"{days.Last:O}"));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("0000")]
    [InlineData("2026..2025")]
    public void What_is_no_date_is_refused(string value) => Assert.False(QueryRanges.TryDays(value, out _));

    [Fact]
    public void Amount_terms_stand_in_the_order_of_their_numbers() =>
        Gen.Select(Gen.Double.Where(double.IsFinite), Gen.Double.Where(double.IsFinite)).Sample((a, b) =>
            Math.Sign(string.CompareOrdinal(Fields.AmountTerm("EUR", a), Fields.AmountTerm("EUR", b))) == a.CompareTo(b));

    [Fact]
    public void Sort_keys_stand_in_the_ordinal_order_of_ids()
    {
        var letter = Gen.OneOf(Gen.Char, Gen.Char['\ud700', '\uffff'], Gen.Char['a', 'c']);
        var id = letter.Array[1, 4].Select(letters => new string(letters));
        Gen.Select(id, id).Sample((a, b) =>
        {
            var (x, y) = (new Lucene.Net.Util.BytesRef(Fields.SortKey(a)), new Lucene.Net.Util.BytesRef(Fields.SortKey(b)));
            return Math.Sign(x.CompareTo(y)) == Math.Sign(string.CompareOrdinal(a, b));
        });
    }
}
