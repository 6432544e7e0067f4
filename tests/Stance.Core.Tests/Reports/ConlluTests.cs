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
            Entities = [new("serbia", "Serbia", EntityKind.Country, "SRB", []), new("harald", "Harald V", EntityKind.Person, "NOR", []), new("f16", "F-16", EntityKind.Product, null, [])],
            Mentions = [new("serbia", Of("Serbia"), MentionForm.Name), new("harald", Of("King Harald"), MentionForm.Name), new("f16", Of("F-16"), MentionForm.Name)],
        };
        Assert.Equal(
            """
            # newdoc id = a b
            # sent_id = a b-1
            # text = Serbia can't buy
            1	Serbia	serbia	NOUN	NN	_	0	root	_	NER=B-LOC
            2-3	can't	_	_	_	_	_	_	_	_
            2	ca	ca	NOUN	NN	_	1	dep	_	_
            3	n't	n't	NOUN	NN	_	1	dep	_	_
            4	buy	buy	NOUN	NN	_	1	dep	_	_

            # sent_id = a b-2
            # text = King Harald's F-16 .
            1	King	king	NOUN	NN	_	0	root	_	_
            2-3	Harald's	_	_	_	_	_	_	_	_
            2	Harald	harald	NOUN	NN	_	1	dep	_	NER=B-PER
            3	's	's	NOUN	NN	_	1	dep	_	_
            4	F-16	f-16	NOUN	NN	_	1	dep	_	NER=B-PRODUCT
            5	.	.	NOUN	NN	_	1	dep	_	_


            """,
            Conllu.Write(analysis));
    }

    [Fact]
    public void Heads_are_those_of_the_parser()
    {
        var sentence = Sentence("Serbia", "can't", "buy");
        ImmutableArray<Token> tokens = [sentence.Tokens[0] with { Head = 2, Relation = "nsubj" }, sentence.Tokens[1] with { Head = 2, Relation = "aux" }, sentence.Tokens[2] with { Head = -1, Relation = "root" }];
        var lines = Conllu.Write(new Analysis(new Document("a", Words)) { Sentences = [sentence with { Tokens = tokens }] }).Split('\n');
        Assert.Equal(["3\tnsubj", "3\taux", "0\troot"], lines[3..6].Select(line => string.Join('\t', line.Split('\t')[6..8])));
    }

    [Fact]
    public void Sentences_without_tokens_are_left_out() =>
        Assert.Equal("# newdoc id = a\n", Conllu.Write(new Analysis(new Document("a", Words)) { Sentences = [new(new(0, 5), [])] }));

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
