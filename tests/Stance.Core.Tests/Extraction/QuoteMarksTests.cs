using Stance.Extraction;
using Xunit;

namespace Stance.CoreTests.Extraction;

public sealed class QuoteMarksTests
{
    private static string[] Passages(string text) =>
        [.. QuoteMarks.Find(text).Select(passage => string.Join("|", passage.Parts.Select(part => part.Of(text).ToString())))];

    [Theory]
    [InlineData("He said “no” twice.", "“no”")]
    [InlineData("He said \"no\" twice.", "\"no\"")]
    [InlineData("He said ‘no’ twice.", "‘no’")]
    [InlineData("He said 'no' twice.", "'no'")]
    [InlineData("He said «no» twice.", "«no»")]
    [InlineData("He said »no« twice.", "»no«")]
    [InlineData("He said „no“ twice.", "„no“")]
    [InlineData("He said „no” twice.", "„no”")]
    [InlineData("He said ‟no” twice.", "‟no”")]
    [InlineData("He said ''no'' twice.", "''no''")]
    [InlineData("He said ``no'' twice.", "``no''")]
    [InlineData("He said “no\" twice.", "“no\"")]
    public void Every_pair_of_the_press_is_read(string text, string passage) => Assert.Equal([passage], Passages(text));

    [Theory]
    [InlineData("The dealer’s customers don’t pay.")]
    [InlineData("The dealers’ customers won't pay, and the owners' club knows.")]
    [InlineData("In the ’90s and the ‘80s it was fine.")]
    [InlineData("It is 6' 2\" tall.")]
    [InlineData("An opening “ that nobody closes.")]
    [InlineData("A closing ” that nobody opened.")]
    public void Apostrophes_and_stray_marks_open_nothing(string text) => Assert.Empty(Passages(text));

    [Fact]
    public void A_plural_with_apostrophe_does_not_close() => Assert.Equal(["‘We sell to the dealers’ customers,’"], Passages("‘We sell to the dealers’ customers,’ he said."));

    [Fact]
    public void Marks_inside_belong_to_the_passage() => Assert.Equal(["“He told me: ‘never’,”"], Passages("“He told me: ‘never’,” she said."));

    [Fact]
    public void A_repeated_opening_mark_goes_on_with_the_paragraph_before() => Assert.Equal(["“One.|“Two.|“Three.”"], Passages("“One.\n\n“Two.\n\n“Three.” And more."));

    [Fact]
    public void An_open_mark_ends_with_its_paragraph_when_nobody_takes_it_up() => Assert.Equal(["“four five”"], Passages("“One two three.\nThen “four five” came."));
}
