using CsCheck;
using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Language;

public sealed class EnglishAnnotatorTests
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
    [InlineData("She's sent the letter.", "have")]
    [InlineData("It’s been quiet there since May.", "have")]
    [InlineData("She's selling engines.", "be")]
    [InlineData("He's a minister.", "be")]
    public void The_short_form_of_has_is_told_from_that_of_is(string text, string lemma) => Assert.Equal(lemma, Read(text)[1].Lemma);

    [Fact]
    public void A_file_name_is_a_common_noun()
    {
        var name = Read("Please read SummaryOfMay.pdf again.")[2];
        Assert.Equal((PartOfSpeech.Noun, "NN", "summaryofmay.pdf"), (name.PartOfSpeech, name.Tag, name.Lemma));
    }

    [Theory]
    [InlineData("Serbia sells shells to Spain.", "sells", "Serbia", "nsubj")]
    [InlineData("Serbia sells shells to Spain.", "sells", "shells", "obj")]
    [InlineData("The shells were seized by customs.", "seized", "shells", "nsubj:pass")]
    [InlineData("The minister said that the port was closed.", "closed", "port", "nsubj:pass")]
    [InlineData("Kenya refuses to join the embargo.", "join", "embargo", "obj")]
    public void Words_get_their_heads_and_relations(string text, string head, string dependent, string relation)
    {
        var tokens = Read(text);
        var word = tokens.Single(token => token.Span.Of(text).SequenceEqual(dependent));
        Assert.Equal(relation, word.Relation);
        Assert.Equal(head, tokens[word.Head].Span.Of(text).ToString());
    }

    [Theory]
    [InlineData("President Amina Okafor met Li Wei in Nairobi on Monday.", "Amina Okafor:Person, Li Wei:Person, Nairobi:Place")]
    [InlineData("The Ministry of Defence denied it.", "Ministry of Defence:Organization")]
    [InlineData("The offer lapsed in September.", "")]
    public void Names_get_their_kinds(string text, string names)
    {
        var found = Annotator.Annotate(new Document("x", text)).Names.Where(name => name.Kind != NameKind.Unknown);
        Assert.Equal(names, string.Join(", ", found.Select(name => $"{name.Span.Of(text)}:{name.Kind}")));
    }

    [Fact]
    public void Scores_are_shares()
    {
        var annotation = Annotator.Annotate(new Document("x", "Serbia sells shells to Spain. The Ministry of Defence denied it."));
        Assert.All(annotation.Sentences.SelectMany(sentence => sentence.Tokens), token =>
        {
            Assert.InRange(token.TagScore, 0.02f, 1f);
            Assert.InRange(token.HeadScore, 0f, 1f);
        });
        Assert.All(annotation.Names, name => Assert.InRange(name.Score, 0, 1));
    }

    [Fact]
    public void A_sentence_has_one_root_and_no_cycle_whatever_it_holds() =>
        Gen.OneOf(Gen.String, Gen.Char["aB .,!?“”'—\n0é\uD83D\uDE00"].Array[0, 300].Select(letters => new string(letters))).Sample(text =>
        {
            foreach (var sentence in Annotator.Annotate(new Document("x", text)).Sentences)
            {
                var tokens = sentence.Tokens;
                if (tokens.Count(token => token.Head < 0) != 1)
                    return false;
                for (var i = 0; i < tokens.Length; i++)
                {
                    var at = i;
                    for (var steps = 0; at >= 0; steps++)
                    {
                        if (steps > tokens.Length)
                            return false;
                        at = tokens[at].Head;
                    }
                }
            }

            return true;
        }, iter: 200, threads: 1);

    [Theory]
    [InlineData(' ')]
    [InlineData('x')]
    [InlineData('.')]
    [InlineData('\uD800')]
    public void Long_texts_without_an_end_are_read(char letter)
    {
        var text = string.Concat(Enumerable.Repeat("shells and ", 20_000)) + new string(letter, 200_000);
        Assert.NotEmpty(Annotator.Annotate(new Document("x", text)).Sentences);
    }
}
