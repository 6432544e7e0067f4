using System.Globalization;
using CsCheck;
using Stance.Text;
using Xunit;

namespace Stance.CoreTests;

public sealed class LettersTests
{
    [Theory]
    [InlineData("Vučić", "vucic")]
    [InlineData("VUČIĆ", "vucic")]
    [InlineData("Ørsted", "orsted")]
    [InlineData("İzmir", "izmir")]
    [InlineData("ılgaz", "ilgaz")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("Ærø", "aero")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("Þórður", "thordur")]
    [InlineData("Đinđić", "dindic")]
    [InlineData("Nguyễn Phú Trọng", "nguyen phu trong")]
    [InlineData("“arms” „sold“ «abroad»", "\"arms\" \"sold\" \"abroad\"")]
    [InlineData("don’t ‘stop’", "don't 'stop'")]
    [InlineData("2024–25 — x", "2024-25 - x")]
    [InlineData("C\u030Cac\u030Cak", "cacak")]
    [InlineData("Київ", "київ")]
    public void Letters_fold_to_plain_ones(string text, string folded) => Assert.Equal(folded, Letters.Fold(text));

    [Theory]
    [InlineData("Aleksandar Vučić", "aleksandar-vucic")]
    [InlineData("  The Kremlin’s “line”  ", "the-kremlins-line")]
    [InlineData("U.S. — EU", "u-s-eu")]
    [InlineData("…", "")]
    [InlineData("", "")]
    public void A_slug_holds_letters_digits_and_single_hyphens(string text, string slug) => Assert.Equal(slug, Letters.Slug(text));

    [Fact]
    public void Folding_does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal("istanbul izmir", Letters.Fold("ISTANBUL İZMİR"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Folding_twice_changes_nothing_more() =>
        Gen.String.Sample(text =>
        {
            var folded = Letters.Fold(text);
            var slug = Letters.Slug(text);
            return Letters.Fold(folded) == folded && Letters.Slug(slug) == slug && !slug.StartsWith('-') && !slug.EndsWith('-');
        });
}
