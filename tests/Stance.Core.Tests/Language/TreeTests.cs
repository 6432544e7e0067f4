using System.Collections.Immutable;
using CsCheck;
using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Language;

public sealed class TreeTests
{
    [Fact]
    public void Children_stand_in_order_and_a_word_reaches_as_far_as_what_depends_on_it()
    {
        var tree = new HandTree("The/DT/det/2 minister/NN/nsubj/3 said/VBD/root/0 on/IN/case/5 Monday/NNP/obl/3 ././punct/3").Tree;
        Assert.Equal([1, 4, 5], tree.Children(2).ToArray());
        Assert.Equal((0, 2), (tree.First(1), tree.End(1)));
        Assert.Equal((3, 5), (tree.First(4), tree.End(4)));
        Assert.Equal((0, 6), (tree.First(2), tree.End(2)));
    }

    [Fact]
    public void A_subtype_is_its_relation_but_not_another_word_that_begins_alike()
    {
        var tree = new HandTree("It/PRP/nsubj:pass/3 was/VBD/aux:pass/3 sold/VBN/root/0").Tree;
        Assert.True(tree.Is(0, "nsubj"));
        Assert.False(tree.Is(0, "nsubj:outer"));
        Assert.False(tree.Is(0, "nsub"));
    }

    [Fact]
    public void A_sentence_without_heads_is_not_parsed()
    {
        Assert.False(Tree.IsParsed(Broken([-1, -1, -1], "")));
        Assert.True(Tree.IsParsed(Broken([-1, 0, 0], "dep")));
    }

    [Theory]
    [InlineData(1, 2, 0)] // a circle
    [InlineData(0, 1, 2)] // each its own head
    [InlineData(99, -7, int.MinValue)] // outside the sentence
    [InlineData(1, 0, 1)] // a circle with a tail
    public void Broken_heads_make_a_tree_all_the_same(int first, int second, int third)
    {
        var tree = new Tree(Broken([first, second, third], "nsubj"));
        Assert.Equal([0, 1, 2], tree.TopDown.Order());
        Assert.Contains(-1, Enumerable.Range(0, 3).Select(tree.Head));
    }

    [Fact]
    public void Any_heads_and_relations_give_frames_inside_the_sentence() =>
        Gen.Select(Gen.Int[-2, 30], Gen.Int[0, Tags.Length - 1], Gen.Int[0, Relations.Length - 1]).Array[1, 28].Sample(words =>
        {
            var tokens = words.Select((word, i) => new Token(new TextSpan(2 * i, 2 * i + 1), "not", PartOfSpeech.Other, Tags[word.Item2], word.Item1, Relations[word.Item3])).ToImmutableArray();
            foreach (var frame in FrameReader.Read(new Sentence(new TextSpan(0, 2 * tokens.Length - 1), tokens)))
            {
                Assert.True(0 <= frame.First && frame.First <= frame.Verb && frame.Verb < frame.End && frame.End <= tokens.Length);
                Assert.All([frame.Subject, frame.Object, frame.IndirectObject, .. frame.Obliques.Select(oblique => oblique.Phrase)], phrase =>
                    Assert.True(phrase is null || (0 <= phrase.First && phrase.First <= phrase.Head && phrase.Head < phrase.End && phrase.End <= tokens.Length)));
            }
        }, iter: 2000);

    private static readonly string[] Tags = ["NN", "NNP", "VBD", "VBN", "VBG", "VB", "TO", "MD", "IN", "WDT", "WP$", "CC", ",", "RB", "DT", "CD", "$", "JJ", "EX", "-LRB-", "-RRB-", "RP"];

    private static readonly string[] Relations =
    [
        "root", "nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "case", "fixed", "mark", "aux", "aux:pass", "cop", "conj", "cc", "acl", "acl:relcl", "advcl",
        "ccomp", "xcomp", "parataxis", "appos", "flat", "compound", "compound:prt", "advmod", "amod", "det", "nummod", "punct", "expl", "dep", "",
    ];

    private static Sentence Broken(int[] heads, string relation) =>
        new(new TextSpan(0, 2 * heads.Length - 1), [.. heads.Select((head, i) => new Token(new TextSpan(2 * i, 2 * i + 1), "x", PartOfSpeech.Noun, "NN", head, relation))]);
}
