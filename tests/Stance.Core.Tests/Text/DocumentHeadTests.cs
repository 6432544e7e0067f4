using CsCheck;
using Xunit;

namespace Stance.CoreTests;

public sealed class DocumentHeadTests
{
    [Theory]
    [InlineData("The Daily — 2025-05-05")]
    [InlineData("The Daily – 2025-05-05")]
    [InlineData("The Daily - 2025-05-05")]
    [InlineData("The Daily—2025-05-05")]
    [InlineData("The Daily-2025-05-05")]
    [InlineData("The Daily -- 2025-05-05")]
    [InlineData("The Daily — 5 May 2025")]
    [InlineData("The Daily — May 5, 2025")]
    [InlineData("The Daily — Monday, 5th May 2025")]
    [InlineData("*The Daily — 2025-05-05*")]
    [InlineData("  The Daily —  2025-05-05  ")]
    public void A_second_line_of_source_and_date_makes_a_head(string line)
    {
        var document = Document.Parse("d", $"Ministers meet\n{line}\n\nThey met.");

        Assert.Equal("Ministers meet", document.Title);
        Assert.Equal("The Daily", document.Source);
        Assert.Equal(new DateOnly(2025, 5, 5), document.Published);
        Assert.Equal(line, document.SourceLine!.Value.Of(document.Text));
        Assert.Null(document.Author);
        Assert.Equal("en", document.Language);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Line_ends_stay_as_they_are_and_do_not_belong_to_the_source_line(string end)
    {
        var text = $"Headline{end}Al-Monitor — 2025-05-05{end}{end}Body.{end}";

        var document = Document.Parse("d", text);

        Assert.Same(text, document.Text);
        Assert.Equal(("Headline", "Al-Monitor"), (document.Title, document.Source));
        Assert.Equal("Al-Monitor — 2025-05-05", document.SourceLine!.Value.Of(text));
    }

    [Theory]
    [InlineData("The minister spoke.\nHe said nothing new.\n")]
    [InlineData("Headline\nThe Daily, in spring\nBody")]
    [InlineData("Headline\n— 2025-05-05\nBody")]
    [InlineData("Headline\nThe Daily — 2025-02-30\nBody")]
    [InlineData("Headline\nThe Daily — 05/06/2025\nBody")]
    [InlineData("Headline\nHe left on a Monday - 2025-05-05 was a Monday\nBody")]
    [InlineData("Headline\n\n\nThe Daily — 2025-05-05\nBody")]
    [InlineData("Headline")]
    [InlineData("\n\n\n")]
    [InlineData("")]
    public void Other_beginnings_are_no_head(string text)
    {
        var document = Document.Parse("d", text);

        Assert.Null(document.Title);
        Assert.Null(document.Source);
        Assert.Null(document.Published);
        Assert.Null(document.SourceLine);
    }

    [Fact]
    public void A_long_first_line_is_a_paragraph_and_no_headline() =>
        Assert.Null(Document.Parse("d", new string('x', 201) + "\nThe Daily — 2025-05-05\n").Title);

    [Fact]
    public void Blank_lines_above_the_head_and_one_inside_it_are_allowed()
    {
        var document = Document.Parse("d", "\n\nHeadline\n\nThe Daily — 2025-05-05\n\nBody");

        Assert.Equal("Headline", document.Title);
        Assert.Equal(new TextSpan(12, 34), document.SourceLine);
    }

    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe and Ana Petrović", "Jane Doe and Ana Petrović")]
    [InlineData("BY JAN VAN DER BERG", "JAN VAN DER BERG")]
    [InlineData("By Ursula von der Leyen", "Ursula von der Leyen")]
    [InlineData("*By Jane Doe*", "Jane Doe")]
    [InlineData("By Monday the talks had failed.", null)]
    [InlineData("By Monday, Belgrade.", null)]
    [InlineData("By 2025", null)]
    [InlineData("Bystanders Watched", null)]
    [InlineData("By ", null)]
    public void A_byline_right_below_the_head_names_the_author(string line, string? author) =>
        Assert.Equal(author, Document.Parse("d", $"Headline\nThe Daily — 2025-05-05\n{line}\n\nBody").Author);

    [Fact]
    public void A_byline_below_a_blank_line_is_text() =>
        Assert.Null(Document.Parse("d", "Headline\nThe Daily — 2025-05-05\n\nBy Air and Sea\n").Author);

    [Fact]
    public void A_Markdown_headline_is_the_title_with_or_without_a_source_line()
    {
        var without = Document.Parse("d", "# Ministers meet #\n\nThey met.");
        var with = Document.Parse("d", "# Ministers meet\n\n*The Daily — 5 May 2025*\n\nThey met.");

        Assert.Equal("Ministers meet", without.Title);
        Assert.Null(without.SourceLine);
        Assert.Equal(("Ministers meet", "The Daily"), (with.Title, with.Source));
    }

    [Fact]
    public void Front_matter_is_read_and_stands_as_the_source_line()
    {
        const string Text = """
            ---
            title: "Ministers meet: a report"
            Author: [Jane Doe, Ana Petrović]
            date: 2025-05-05T10:00:00Z
            source: 'The Daily'
            lang: en-GB
            tags:
              - trade
            ---
            # Another headline

            They met.
            """;

        var document = Document.Parse("d", Text);

        Assert.Equal("Ministers meet: a report", document.Title);
        Assert.Equal("Jane Doe, Ana Petrović", document.Author);
        Assert.Equal("The Daily", document.Source);
        Assert.Equal(new DateOnly(2025, 5, 5), document.Published);
        Assert.Equal("en", document.Language);
        Assert.StartsWith("---", document.SourceLine!.Value.Of(Text), StringComparison.Ordinal);
        Assert.EndsWith("---", document.SourceLine!.Value.Of(Text), StringComparison.Ordinal);
        Assert.Same(Text, document.Text);
    }

    [Theory]
    [InlineData("---\nThe minister spoke. He left: nobody knows why.\n---\n")]
    [InlineData("---\ntitle: never closed\n")]
    [InlineData("---")]
    public void Text_between_two_rules_is_no_front_matter(string text) => Assert.Null(Document.Parse("d", text).SourceLine);

    [Fact]
    public void What_the_front_matter_leaves_out_is_read_below_it()
    {
        var document = Document.Parse("d", "---\nauthor: Jane Doe\n---\n\nHeadline\nThe Daily — 2025-05-05\n\nBody");

        Assert.Equal(("Headline", "The Daily", "Jane Doe"), (document.Title, document.Source, document.Author));
    }

    [Fact]
    public void An_id_is_needed()
    {
        Assert.Throws<ArgumentException>(() => Document.Parse(" ", "text"));
        Assert.Throws<ArgumentNullException>(() => Document.Parse("d", null!));
    }

    [Fact]
    public void No_string_makes_it_throw_or_alters_the_text() =>
        Gen.OneOf<string>(
            Gen.String,
            Gen.OneOf("---", "\n", "\r\n", "# ", "By ", "A", " — ", "2025-05-05", "title: x", "\uFEFF", "\uD83D", "é", "-", "*", " ", "5 May ").Array[0, 12].Select(string.Concat))
        .Sample(text =>
        {
            var document = Document.Parse("d", text);
            return ReferenceEquals(document.Text, text)
                && (document.SourceLine is not { } line || line.End <= text.Length)
                && document.Title is not "";
        });
}
