using Stance.Text;
using Xunit;

namespace Stance.CoreTests;

public sealed class HtmlMetadataTests
{
    private static Document Read(string html)
    {
        Assert.True(HtmlArticle.TryRead("d", html, out var document, out var problem), problem);
        return document;
    }

    [Theory]
    [InlineData("<meta property='og:title' content='Ministers meet'><title>Other</title>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ministers meet\"}</script><title>Other</title>")]
    [InlineData("<title>Other</title><h1> Ministers\n meet </h1>")]
    [InlineData("<title>Ministers meet</title>")]
    [InlineData("<title>Ministers meet | The Daily</title><meta property='og:site_name' content='The Daily'>")]
    [InlineData("<title>Ministers meet - The Daily</title><h1>Ministers meet</h1><h1>Logo</h1>")]
    [InlineData("<meta property='og:title' content='Ministers meet — The Daily'><meta name='application-name' content='The Daily'>")]
    public void The_title_is_found(string html) => Assert.Equal("Ministers meet", Read(html).Title);

    [Fact]
    public void A_headline_with_a_dash_stays_whole() =>
        Assert.Equal("Serbia - no arms for anyone", Read("<title>Serbia - no arms for anyone</title><meta property='og:site_name' content='The Daily'>").Title);

    [Theory]
    [InlineData("<meta property='og:site_name' content='The Daily'>")]
    [InlineData("<meta name='OG:Site_Name' content=' The  Daily '>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"publisher\":{\"name\":\"The Daily\"}}</script>")]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],\"publisher\":\"The Daily\"}]}</script>")]
    [InlineData("<meta name='application-name' content='The Daily'>")]
    public void The_source_is_found(string html) => Assert.Equal("The Daily", Read(html).Source);

    [Theory]
    [InlineData("<meta name='author' content='By Jane Doe'>")]
    [InlineData("<meta property='article:author' content='Jane Doe'>")]
    [InlineData("<meta property='article:author' content='https://example.org/jane'><a rel=author>Jane Doe</a>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"Jane Doe\"}}</script>")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":\"OpinionNewsArticle\",\"author\":[\"Jane Doe\"],}]</script>")]
    [InlineData("<p itemprop=author><span itemprop=name>Jane Doe</span></p>")]
    public void The_author_is_found(string html) => Assert.Equal("Jane Doe", Read(html).Author);

    [Fact]
    public void Several_authors_are_joined() =>
        Assert.Equal("Jane Doe, Ana Petrović", Read("""<script type="application/ld+json">{"@type":"Article","author":[{"name":"Jane Doe"},{"name":"Ana Petrović"}]}</script>""").Author);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2025-05-05T23:00:00-07:00'>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"ReportageNewsArticle\",\"datePublished\":\"2025-05-05\"}</script>")]
    [InlineData("<meta itemprop=datePublished content='2025-05-05T00:00:00Z'>")]
    [InlineData("<time datetime='2025-05-05'>last Monday</time><time datetime='2025-05-07'>corrected</time>")]
    [InlineData("<time datetime='2019-01-01'>founded</time><time itemprop=datePublished datetime='2025-05-05'></time>")]
    [InlineData("<meta name='date' content='5 May 2025'>")]
    [InlineData("<meta name='DC.date.issued' content='20250505'>")]
    [InlineData("<meta property='article:published_time' content='yesterday'><meta name='date' content='Mon, 05 May 2025 10:00:00 GMT'>")]
    public void The_date_is_found(string html) => Assert.Equal(new DateOnly(2025, 5, 5), Read(html).Published);

    [Theory]
    [InlineData("<html lang='sr-Latn-RS'>", "sr")]
    [InlineData("<meta http-equiv='Content-Language' content='de'>", "de")]
    [InlineData("<meta property='og:locale' content='fr_FR'>", "fr")]
    [InlineData("<html lang='English'>", "en")]
    [InlineData("", "en")]
    public void The_language_is_found(string html, string language) => Assert.Equal(language, Read(html).Language);

    [Theory]
    [InlineData("{broken")]
    [InlineData("{\"@type\":\"Article\",\"headline\":{\"a\":1},\"author\":7,\"datePublished\":[]}")]
    [InlineData("{\"@type\":\"Article\",\"headline\":\"\\ud83d\"}")]
    [InlineData("[[[[[[[[]]]]]]]]")]
    [InlineData("null")]
    public void Odd_linked_data_is_passed_over(string json) =>
        Assert.Equal("Fallback", Read($"<script type='application/ld+json'>{json}</script><title>Fallback</title>").Title);

    [Fact]
    public void Text_that_is_escaped_twice_is_made_plain() =>
        Assert.Equal("Serbia’s arms", Read("<meta property='og:title' content='Serbia&amp;#8217;s arms'>").Title);

    [Fact]
    public void An_odd_site_name_does_not_stop_the_reading()
    {
        var document = Read("<title>News | C++ (beta</title><meta property='og:site_name' content='C++ (beta'><article><p>" + new string('x', 300) + "</p></article>");

        Assert.Equal(("News", "C++ (beta"), (document.Title, document.Source));
        Assert.Contains("xxx", document.Text, StringComparison.Ordinal);
    }
}
