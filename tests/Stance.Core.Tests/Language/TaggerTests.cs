using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Language;

public sealed class TaggerTests
{
    private static readonly EnglishAnnotator Annotator = new();

    private static Token[] Read(string text) => [.. Annotator.Annotate(new Document("x", text)).Sentences.SelectMany(sentence => sentence.Tokens)];

    [Theory]
    [InlineData("Serbia will not impose sanctions on Russia.", "NNP MD RB VB NNS IN NNP .")]
    [InlineData("Khartoum demands a wider arms embargo.", "NNP VBZ DT JJR NNS NN .")]
    [InlineData("Its director, Tolga Erdinç, denies any wrongdoing.", "PRP$ NN , NNP NNP , VBZ DT NN .")]
    [InlineData("The offer lapsed in September, and nothing was delivered.", "DT NN VBD IN NNP , CC NN VBD VBN .")]
    [InlineData("Our exports to Iran fell.", "PRP$ NNS IN NNP VBD .")]
    [InlineData("The cargo cost NZ$4.6 million.", "DT NN VBD $ CD CD .")]
    public void Words_get_their_Penn_tags(string text, string tags) => Assert.Equal(tags, string.Join(' ', Read(text).Select(token => token.Tag)));

    [Theory]
    [InlineData("They shipped engines.", "ship")]
    [InlineData("It denies that.", "deny")]
    [InlineData("She has sent one.", "send")]
    [InlineData("He tied it.", "tie")]
    [InlineData("They were produced there.", "produce")]
    [InlineData("He stopped there.", "stop")]
    [InlineData("It exports arms.", "export")]
    public void Verbs_get_their_lemmas(string text, string lemma) => Assert.Contains(Read(text), token => token.Lemma == lemma && token.Tag[0] == 'V');

    [Theory]
    [InlineData("ministries", "ministry")]
    [InlineData("shells", "shell")]
    [InlineData("boxes", "box")]
    [InlineData("gas", "gas")]
    [InlineData("series", "series")]
    [InlineData("cargoes", "cargo")]
    [InlineData("viruses", "virus")]
    [InlineData("houses", "house")]
    [InlineData("headaches", "headache")]
    [InlineData("beaches", "beach")]
    public void Nouns_lose_their_plural(string plural, string singular) => Assert.Equal(singular, Lemmatizer.Singular(plural));

    [Fact]
    public void No_parser_has_run() => Assert.All(Read("It is so."), token => Assert.True(token is { Head: -1, Relation: "" }));
}
