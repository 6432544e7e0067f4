using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CsCheck;
using Xunit;

namespace Stance.CoreTests;

public sealed class HtmlArticleTests : IDisposable
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
          <title>Ministers meet in Oslo | The Daily</title>
          <meta charset="utf-8">
          <meta property="og:site_name" content="The Daily">
          <meta property="article:published_time" content="2025-05-05T08:00:00+02:00">
          <style>p { color: red }</style>
          <script>var tracking = "do not read me";</script>
        </head>
        <body>
          <div id="cookie-consent"><p>We use cookies, and so do our 843 partners, to improve your experience.</p><button>Accept</button></div>
          <header><a href="/">The Daily</a><nav><ul><li>Home</li><li>World</li></ul></nav></header>
          <main>
            <article>
              <h1>Ministers meet in Oslo</h1>
              <p class="byline">By Jane Doe</p>
              <p>Norway’s prime minister told reporters on Monday that the talks had been “open and
                 useful”, and that a second round would follow, perhaps in June.<br>He gave no date.</p>
              <h2>What was agreed</h2>
              <p>The two sides agreed on three points, according to a joint statement that was published late in the evening:</p>
              <ul><li>a common fund of 20&nbsp;million euros,</li><li>a <b>joint</b> staff in Bergen,</li><li><p>an inter&shy;national conference.</p></li></ul>
              <blockquote><p>We will not send weapons, and we have never sent any, the minister said.</p></blockquote>
              <p>Observers were sceptical, saying that <q>neutral</q> means little when factories deliver, and that the fund is small.</p>
              <div class="share">Share this on every network</div>
            </article>
            <aside><h3>Related</h3><p>Ten islands that you must see before you die.</p></aside>
          </main>
          <footer>Copyright The Daily. All rights reserved.</footer>
        </body>
        </html>
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Document Load(string html) => Assert.Single(Document.Load(_folder.Write("page.html", html)));

    [Fact]
    public void A_page_reads_like_a_text_file_of_its_article()
    {
        var document = Load(Page);

        Assert.Equal(
            """
            Ministers meet in Oslo
            The Daily — 2025-05-05

            Norway’s prime minister told reporters on Monday that the talks had been “open and useful”, and that a second round would follow, perhaps in June.
            He gave no date.

            What was agreed

            The two sides agreed on three points, according to a joint statement that was published late in the evening:

            - a common fund of 20 million euros,
            - a joint staff in Bergen,
            - an international conference.

            We will not send weapons, and we have never sent any, the minister said.

            Observers were sceptical, saying that “neutral” means little when factories deliver, and that the fund is small.

            """.ReplaceLineEndings("\n"),
            document.Text.Replace('\u00A0', ' '));
        Assert.Equal("The Daily — 2025-05-05", document.SourceLine!.Value.Of(document.Text));
        Assert.Equal(("page", "Ministers meet in Oslo", "The Daily", "Jane Doe", "en"), (document.Id, document.Title, document.Source, document.Author, document.Language));
    }

    [Fact]
    public void The_text_of_a_page_read_again_has_the_same_head()
    {
        var page = Load(Page);
        var text = Document.Parse(page.Id, page.Text);

        Assert.Equal((page.Title, page.Source, page.Published, page.SourceLine), (text.Title, text.Source, text.Published, text.SourceLine));
    }

    [Theory]
    [InlineData("We use cookies")]
    [InlineData("Home")]
    [InlineData("tracking")]
    [InlineData("color: red")]
    [InlineData("Ten islands")]
    [InlineData("Share this")]
    [InlineData("Copyright")]
    [InlineData("Accept")]
    public void What_surrounds_the_article_is_left_out(string text) => Assert.DoesNotContain(text, Load(Page).Text, StringComparison.Ordinal);

    [Fact]
    public void A_page_without_marks_of_an_article_gives_its_body()
    {
        var document = Load("<title>Note</title><p>First sentence.<p>Second sentence.<div>Third <i>sen</i>tence.</div><script>x</script>");

        Assert.Equal("Note\n\nFirst sentence.\n\nSecond sentence.\n\nThird sentence.\n", document.Text);
        Assert.Null(document.SourceLine);
    }

    [Fact]
    public void Tables_give_a_line_for_each_row() =>
        Assert.Equal("Year\tShells\n2023\t1,000\n2024\t2,000\n", Load("<table><tr><th>Year<th>Shells<tr><td>2023<td>1,000<tr><td>2024<td>2,000</table>").Text);

    [Fact]
    public void A_column_laid_out_with_a_table_does_not_run_into_the_next()
    {
        var prose = string.Concat(Enumerable.Repeat("A sentence of the article. ", 8)).TrimEnd();

        Assert.Equal($"World News\n\n{prose}\n", Load($"<table><tr><td>World News<td>{prose}</table>").Text);
    }

    [Fact]
    public void A_page_of_a_megabyte_takes_no_more_than_seconds()
    {
        var clock = Stopwatch.StartNew();
        var paragraphs = string.Concat(Enumerable.Range(0, 30_000).Select(number => $"<p>Paragraph {number}, which counts as text.</p>"));

        Assert.Contains("Paragraph 29999,", Load($"<div>{paragraphs}</div>").Text, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }

    [Fact]
    public void Nested_lists_stay_one_list() =>
        Assert.Equal("- one\n- two\n- three\n", Load("<ul><li>one<ul><li>two</ul><li>three</ul>").Text);

    [Fact]
    public void Two_breaks_part_paragraphs_and_preformatted_lines_stay() =>
        Assert.Equal("one\n\ntwo\nthree\n\nfour\nfive\n", Load("one<br><br>two<br>three<pre>four\nfive</pre>").Text);

    [Fact]
    public void Hidden_parts_are_left_out() =>
        Assert.Equal("seen\n", Load("<p hidden>a</p><p style='DISPLAY : none'>b</p><p aria-hidden=true>c</p><template><p>d</p></template><noscript>e</noscript><p>seen</p>").Text);

    [Theory]
    [InlineData("<p>unclosed <b>tags <i>everywhere</p> and <div>so on", "unclosed tags everywhere\n\nand\n\nso on\n")]
    [InlineData("</div></p><<p>stray", "<\n\nstray\n")]
    [InlineData("just text & nothing &amp; else &bogus;", "just text & nothing & else &bogus;\n")]
    [InlineData("<p", "\n")]
    [InlineData("<!-- never closed", "\n")]
    public void Malformed_pages_are_read_as_browsers_read_them(string html, string text)
    {
        var actual = Load(html).Text;
        Assert.Equal(text, actual);
    }

    [Fact]
    public void Pages_nested_beyond_reason_are_an_error_and_not_a_crash()
    {
        var clock = Stopwatch.StartNew();
        foreach (var unit in (string[])["<div>", "<b>", "<span>", "<table><tr><td>", "<ul><li>"])
        {
            var html = string.Concat(Enumerable.Repeat(unit, 50_000)) + "deep";
            var problem = Assert.Throws<InvalidDataException>(() => Load(html)).Message;
            Assert.Contains("save the article as plain text", problem, StringComparison.Ordinal);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), clock.Elapsed.ToString());
    }

    [Fact]
    public void Tags_that_are_reopened_without_end_are_an_error_and_do_not_fill_the_memory()
    {
        var fonts = string.Concat(Enumerable.Range(0, 400).Select(number => $"<font a={number}>"));
        foreach (var html in (string[])["<p>" + fonts + string.Concat(Enumerable.Repeat("<p>x", 100_000)),
            string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<p><font a={number}>x"))])
            Assert.Contains("save the article as plain text", Assert.Throws<InvalidDataException>(() => Load(html)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_page_names_is_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

        Load(Page.Replace("</head>", $"<base href='{address}'><link rel=stylesheet href='{address}a.css'><script src='{address}b.js'></script>"
            + $"<meta http-equiv=refresh content='0;url={address}c'></head>", StringComparison.Ordinal)
            .Replace("<article>", $"<article><img src='{address}d.png'><iframe src='{address}e'></iframe><object data='{address}f'></object>", StringComparison.Ordinal));

        Assert.False(listener.Pending());
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var page = Page.Replace("<article>", "<article CLASS='ARTICLE-MAIN' ID='MAIN'>", StringComparison.Ordinal);
        var expected = Load(page);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(expected, Load(page));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("windows-1250", "<meta charset=windows-1250>")]
    [InlineData("iso-8859-2", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-2\">")]
    [InlineData("iso-8859-2", "<?xml version=\"1.0\" encoding=\"iso-8859-2\"?>")]
    [InlineData("utf-8", "<meta charset='UTF-8'>")]
    [InlineData("utf-8", "<meta charset='no-such-charset'>")]
    [InlineData("utf-8", "")]
    public void The_declared_encoding_is_used_and_otherwise_UTF8(string charset, string declaration)
    {
        var encoding = charset == "utf-8" ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(charset)!;
        var bytes = encoding.GetBytes(declaration + "<p>Vučić, Đinđić</p>");

        Assert.Equal("Vučić, Đinđić\n", Assert.Single(Document.Load(_folder.Write("page.htm", bytes))).Text);
    }

    [Fact]
    public void A_byte_order_mark_is_stronger_than_the_declaration()
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal("Vučić\n", Assert.Single(Document.Load(_folder.Write("page.html", "<meta charset=windows-1252><p>Vučić</p>", encoding))).Text);
    }

    [Fact]
    public void Latin1_means_what_browsers_take_it_for() =>
        Assert.Equal("“so”\n", Assert.Single(Document.Load(_folder.Write("page.html", [.. "<meta charset=iso-8859-1><p>"u8, 0x93, (byte)'s', (byte)'o', 0x94]))).Text);

    [Fact]
    public void Undeclared_bytes_that_are_no_UTF8_are_an_error_and_declared_ones_are_replaced()
    {
        var undeclared = _folder.Write("undeclared.html", [.. "<p>caf"u8, 0xE9]);
        Assert.Contains("at byte 6;", Assert.Throws<InvalidDataException>(() => Document.Load(undeclared).ToList()).Message, StringComparison.Ordinal);

        var declared = _folder.Write("declared.html", [.. "<meta charset=utf-8><p>caf"u8, 0xE9]);
        Assert.Equal("caf\uFFFD\n", Assert.Single(Document.Load(declared)).Text);
    }

    [Fact]
    public void Pages_of_random_tags_never_throw() =>
        Gen.OneOf(
            "<p>", "</p>", "<div class='share cookie'>", "</div>", "<article>", "</article>", "<h1>", "<table>", "<td>", "<li>", "<ul>", "<br>", "<q>", "text, ", "&lt;",
            "<script>", "</script>", "<!--", "-->", "<meta property=og:title content='A | B'>", "<meta property=og:site_name content='B ++ ('>", "<title>", "<svg>", "<math>",
            "<script type='application/ld+json'>{\"@type\":[\"Article\"],\"headline\":7}</script>", "<time datetime=2025-05-05>", "<form>", "<select>", "\uD83D", "\u0001", "<a href='javascript:x'>",
            "<font>", "<body hidden>", "<html lang=x>", "<frameset>", "<template>", "<p>A longer paragraph, with commas, so that it is scored by the reader, and kept.</p>")
        .Array[0, 40].Select(string.Concat).Sample(html => Stance.Text.HtmlArticle.TryRead("d", html, out var document, out _) && document.Text.Length > 0, iter: 300);
}
