using System.Collections.Immutable;
using Xunit;

namespace Stance.CoreTests.Reports;

public sealed class ConlluTests
{
    private const string Words = "Serbia can't buy\nKing Harald's F-16 .";

    [Fact]
    public void Sentences_come_with_ten_columns_and_names()
    {
        var analysis = new Analysis(new Document("a b", Words))
        {
            Sentences = [Sentence("Serbia", "ca", "n't", "buy"), Sentence("King", "Harald", "'s", "F-16", ".")],
            Names = [Name("Serbia", NameKind.Place), Name("Harald", NameKind.Person), Name("F-16", NameKind.Product), Name("buy")],
        };
        Assert.Equal(
            """
            # generator = stance
            # newdoc id = a b
            # sent_id = a b-1
            # text = Serbia can't buy
            1	Serbia	serbia	NOUN	NN	Number=Sing	0	root	_	NER=B-LOC
            2-3	can't	_	_	_	_	_	_	_	_
            2	ca	ca	NOUN	NN	Number=Sing	1	dep	_	_
            3	n't	n't	NOUN	NN	Number=Sing	1	dep	_	_
            4	buy	buy	NOUN	NN	Number=Sing	1	dep	_	_

            # sent_id = a b-2
            # text = King Harald's F-16 .
            1	King	king	NOUN	NN	Number=Sing	0	root	_	_
            2-3	Harald's	_	_	_	_	_	_	_	_
            2	Harald	harald	NOUN	NN	Number=Sing	1	dep	_	NER=B-PER
            3	's	's	NOUN	NN	Number=Sing	1	dep	_	_
            4	F-16	f-16	NOUN	NN	Number=Sing	1	dep	_	NER=B-PRODUCT
            5	.	.	NOUN	NN	Number=Sing	1	dep	_	_


            """,
            Conllu.Write(analysis));
    }

    [Fact]
    public void Heads_are_those_of_the_parser()
    {
        var sentence = Sentence("Serbia", "can't", "buy");
        ImmutableArray<Token> tokens = [sentence.Tokens[0] with { Head = 2, Relation = "nsubj" }, sentence.Tokens[1] with { Head = 2, Relation = "aux" }, sentence.Tokens[2] with { Head = -1, Relation = "root" }];
        var lines = Conllu.Write(new Analysis(new Document("a", Words)) { Sentences = [sentence with { Tokens = tokens }] }).Split('\n');
        Assert.Equal(["3\tnsubj", "3\taux", "0\troot"], lines[4..7].Select(line => string.Join('\t', line.Split('\t')[6..8])));
    }

    [Fact]
    public void Sentences_without_tokens_are_left_out() =>
        Assert.Equal("# generator = stance\n# newdoc id = a\n", Conllu.Write(new Analysis(new Document("a", Words)) { Sentences = [new(new(0, 5), [])] }));

    [Theory]
    [InlineData(NameKind.Person, "PER")]
    [InlineData(NameKind.Organization, "ORG")]
    [InlineData(NameKind.Place, "LOC")]
    [InlineData(NameKind.Group, "NORP")]
    [InlineData(NameKind.Facility, "FAC")]
    [InlineData(NameKind.Event, "EVENT")]
    [InlineData(NameKind.Product, "PRODUCT")]
    [InlineData(NameKind.Work, "WORK")]
    public void Kinds_of_names_have_the_common_types(NameKind kind, string type)
    {
        var analysis = new Analysis(new Document("a", Words)) { Sentences = [Sentence("King", "Harald", "'s", "F-16")], Names = [Name("King Harald", kind)] };
        Assert.Equal([$"NER=B-{type}", $"NER=I-{type}", "_", "_"], Labels(analysis));
    }

    [Fact]
    public void Of_names_that_share_words_the_outermost_with_a_kind_is_written()
    {
        var analysis = new Analysis(new Document("a", Words))
        {
            Sentences = [Sentence("King", "Harald", "'s", "F-16", ".")],
            Names = [Name("Harald", NameKind.Person), Name("King Harald", NameKind.Event), Name("King Harald's"), Name("Harald's F-16", NameKind.Work), Name("F-16", NameKind.Product)],
        };
        Assert.Equal(["NER=B-EVENT", "NER=I-EVENT", "_", "NER=B-PRODUCT", "_"], Labels(analysis));
    }

    [Fact]
    public void Entities_without_a_name_in_the_language_pass_are_not_written()
    {
        var analysis = new Analysis(new Document("a", Words))
        {
            Sentences = [Sentence("Serbia", "buy")],
            Entities = [new("serbia", "Serbia", EntityKind.Country, "SRB", []), new("buy", "Buy", EntityKind.Other, null, [])],
            Mentions = [new("serbia", Of("Serbia"), MentionForm.Name), new("buy", Of("buy"), MentionForm.Name)],
            Names = [Name("buy")],
        };
        Assert.Equal(["_", "_"], Labels(analysis));
    }

    [Fact]
    public void A_paragraph_begins_behind_an_empty_line_and_a_word_may_touch_the_next_sentence()
    {
        const string Text = "One.(Two)\n\nThree";
        var sentences = ((TextSpan[])[new(0, 4), new(4, 9), new(11, 16)]).Select(span => new Sentence(span, [new Token(span, "x", PartOfSpeech.Noun, "NN")]));
        var lines = Conllu.Write(new Analysis(new Document("a", Text)) { Sentences = [.. sentences] }).Split('\n');
        Assert.EndsWith("\tSpaceAfter=No", lines[4], StringComparison.Ordinal);
        Assert.EndsWith("\t_", lines[8], StringComparison.Ordinal);
        Assert.Equal(["# newpar", "# sent_id = a-3"], lines[10..12]);
    }

    private static IEnumerable<string> Labels(Analysis analysis) =>
        Conllu.Write(analysis).Split('\n').Select(line => line.Split('\t')).Where(columns => columns.Length == 10 && !columns[0].Contains('-', StringComparison.Ordinal)).Select(columns => columns[9]);

    private static NameCandidate Name(string words, NameKind kind = NameKind.Unknown) => new(Of(words), kind, 0.5);

    private static TextSpan Of(string word, int from = 0)
    {
        var start = Words.IndexOf(word, from, StringComparison.Ordinal);
        return new(start, start + word.Length);
    }

    private static Sentence Sentence(params string[] words)
    {
        var (tokens, end) = (ImmutableArray.CreateBuilder<Token>(), 0);
        foreach (var word in words)
        {
            var span = Of(word, tokens.Count == 0 ? 0 : end);
            end = span.End;
            tokens.Add(new(span, word.ToLowerInvariant(), PartOfSpeech.Noun, "NN"));
        }

        return new(new(tokens[0].Span.Start, end), tokens.ToImmutable());
    }
}
