using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Language;

/// <summary>Each question with trees where the answer is yes, and with near ones where it is no.</summary>
public sealed class GrammarTests
{
    private const string Sold = "Serbia/NNP/nsubj/3 has/VBZ/aux/3 sold/VBN/root/0 and/CC/cc/5 shipped/VBN/conj/3 shells/NNS/obj/3 to/IN/case/8 Chad/NNP/obl/3";
    private const string Relative = "The/DT/det/2 shells/NNS/nsubj/8 that/WDT/obj/6 Protea/NNP/nsubj/6 never/RB/advmod/6 sold/VBD/acl:relcl/2 were/VBD/cop/8 old/JJ/root/0";
    private const string Who = "The/DT/det/2 dealer/NN/nsubj/5 who/WP/nsubj/4 sold/VBD/acl:relcl/2 fled/VBD/root/0";
    private const string Day = "The/DT/det/2 day/NN/nsubj/5 it/PRP/nsubj/4 sold/VBD/acl:relcl/2 passed/VBD/root/0";
    private const string Asked = "Washington/NNP/nsubj/2 asked/VBD/root/0 Austria/NNP/obj/2 to/TO/mark/5 stop/VB/xcomp/2";
    private const string Promised = "Washington/NNP/nsubj/2 promised/VBD/root/0 Austria/NNP/iobj/2 to/TO/mark/5 stop/VB/xcomp/2";
    private const string Called = "He/PRP/nsubj/2 called/VBD/root/0 on/IN/case/4 Oman/NNP/obl/2 to/TO/mark/6 stop/VB/xcomp/2";
    private const string Plans = "It/PRP/nsubj/2 plans/VBZ/root/0 to/TO/mark/4 stop/VB/xcomp/2";
    private const string Engines = "Engines/NNS/nsubj/6 sold/VBN/acl/1 to/IN/case/5 a/DT/det/5 dealer/NN/obl/2 vanished/VBD/root/0";
    private const string Agent = "It/PRP/nsubj:pass/3 was/VBD/aux:pass/3 sold/VBN/root/0 by/IN/case/5 Protea/NNP/obl:agent/3 by/IN/case/7 sea/NN/obl/3";

    [Theory]
    [InlineData(Sold, "sold", "Serbia", false)]
    [InlineData(Sold, "shipped", "Serbia", true)]
    [InlineData(Relative, "sold", "Protea", false)]
    [InlineData(Who, "sold", "dealer", true)]
    [InlineData(Asked, "stop", "Austria", true)]
    [InlineData(Promised, "stop", "Washington", true)]
    [InlineData(Called, "stop", "Oman", true)]
    [InlineData(Plans, "stop", "It", true)]
    [InlineData(Engines, "sold", "Engines", true)]
    [InlineData(Agent, "sold", "It", false)]
    [InlineData("Stop/VB/root/0 it/PRP/obj/1", "Stop", "-", false)]
    [InlineData("It/PRP/expl/3 is/VBZ/cop/3 known/JJ/root/0", "known", "It", false)]
    public void Subjects_stand_in_the_clause_or_are_shared(string notation, string verb, string subject, bool shared)
    {
        var tree = new HandTree(notation);
        var found = Grammar.Subject(tree.Tree, tree[verb]);
        Assert.Equal((subject, shared), (tree.Word(found.Head), found.Shared));
    }

    [Theory]
    [InlineData(Sold, "sold", "shells")]
    [InlineData(Sold, "shipped", "shells")]
    [InlineData(Relative, "sold", "shells")]
    [InlineData(Who, "sold", "-")]
    [InlineData(Day, "sold", "-")]
    [InlineData(Agent, "sold", "-")]
    [InlineData("They/PRP/nsubj/2 told/VBD/root/0 him/PRP/iobj/2", "told", "him")]
    [InlineData("They/PRP/nsubj/2 gave/VBD/root/0 him/PRP/iobj/2 tea/NN/obj/2", "gave", "tea")]
    public void Objects_are_also_what_a_relative_clause_lacks(string notation, string verb, string thing)
    {
        var tree = new HandTree(notation);
        Assert.Equal(thing, tree.Word(Grammar.Object(tree.Tree, tree[verb]).Head));
    }

    [Theory]
    [InlineData("They/PRP/nsubj/2 gave/VBD/root/0 him/PRP/iobj/2 tea/NN/obj/2", "him")]
    [InlineData("They/PRP/nsubj/2 gave/VBD/root/0 him/PRP/obj/2 tea/NN/obj/2", "him")]
    [InlineData("They/PRP/nsubj/2 gave/VBD/root/0 tea/NN/obj/2", "-")]
    [InlineData("They/PRP/nsubj/2 gave/VBD/root/0 him/PRP/iobj/2", "-")]
    public void An_indirect_object_is_the_first_of_two(string notation, string receiver)
    {
        var tree = new HandTree(notation);
        Assert.Equal(receiver, tree.Word(Grammar.IndirectObject(tree.Tree, tree["gave"])));
    }

    [Theory]
    [InlineData("It/PRP/nsubj/4 does/VBZ/aux/4 not/RB/advmod/4 sell/VB/root/0", "sell", true)]
    [InlineData("It/PRP/nsubj/4 no/RB/advmod/3 longer/RB/advmod/4 sells/VBZ/root/0", "sells", true)]
    [InlineData("It/PRP/nsubj/3 hardly/RB/advmod/3 sells/VBZ/root/0", "sells", true)]
    [InlineData("It/PRP/nsubj/3 neither/CC/cc:preconj/3 buys/VBZ/root/0 nor/CC/cc/5 sells/VBZ/conj/3", "sells", true)]
    [InlineData("It/PRP/nsubj/3 neither/CC/cc:preconj/3 buys/VBZ/root/0 nor/CC/cc/5 sells/VBZ/conj/3", "buys", true)]
    [InlineData("It/PRP/nsubj/2 grew/VBD/root/0 without/IN/mark/4 selling/VBG/advcl/2", "selling", true)]
    [InlineData("It/PRP/nsubj/2 grew/VBD/root/0 without/IN/mark/4 selling/VBG/advcl/2", "grew", false)]
    [InlineData("It/PRP/nsubj/4 not/RB/advmod/4 only/RB/advmod/4 sells/VBZ/root/0", "sells", false)]
    [InlineData("It/PRP/nsubj/3 longer/RB/advmod/3 sells/VBZ/root/0", "sells", false)]
    [InlineData("It/PRP/nsubj/2 agreed/VBD/root/0 not/RB/advmod/5 to/TO/mark/5 sell/VB/xcomp/2", "agreed", false)]
    [InlineData("It/PRP/nsubj/2 agreed/VBD/root/0 not/RB/advmod/5 to/TO/mark/5 sell/VB/xcomp/2", "sell", true)]
    public void Negation_is_of_its_own_clause(string notation, string verb, bool negated)
    {
        var tree = new HandTree(notation);
        Assert.Equal(negated, Grammar.IsNegated(tree.Tree, tree[verb]));
    }

    [Theory]
    [InlineData("no/DT/det/2 grain/NN/root/0", "grain", true)]
    [InlineData("nothing/NN/root/0", "nothing", true)]
    [InlineData("not/RB/advmod/3 one/CD/nummod/3 bullet/NN/root/0", "bullet", true)]
    [InlineData("no/DT/det/2 doubt/NN/root/0", "doubt", false)]
    [InlineData("one/CD/nummod/2 bullet/NN/root/0", "bullet", false)]
    public void Phrases_are_negative_too(string notation, string head, bool negative)
    {
        var tree = new HandTree(notation);
        Assert.Equal(negative, Grammar.IsNegative(tree.Tree, NounGrammar.Phrase(tree.Tree, tree[head])));
    }

    [Theory]
    [InlineData(Agent, "sold", true, "Protea")]
    [InlineData(Engines, "sold", true, "-")]
    [InlineData(Sold, "sold", false, "-")]
    [InlineData("It/PRP/nsubj/2 moved/VBD/root/0 by/IN/case/4 sea/NN/obl/2", "moved", false, "-")]
    [InlineData("It/PRP/nsubj:pass/3 was/VBD/aux:pass/3 sold/VBN/root/0 and/CC/cc/5 shipped/VBN/conj/3", "shipped", true, "-")]
    public void Passives_have_agents(string notation, string verb, bool passive, string agent)
    {
        var tree = new HandTree(notation);
        Assert.Equal((passive, agent), (Grammar.IsPassive(tree.Tree, tree[verb]), tree.Word(Grammar.Agent(tree.Tree, tree[verb]))));
    }

    [Theory]
    [InlineData("It/PRP/nsubj/3 may/MD/aux/3 buy/VB/root/0 or/CC/cc/5 sell/VB/conj/3", "sell", "may")]
    [InlineData("It/PRP/nsubj/4 ca/MD/aux/4 n't/RB/advmod/4 sell/VB/root/0", "sell", "can")]
    [InlineData("It/PRP/nsubj/3 may/MD/aux/3 buy/VB/root/0 and/CC/cc/5 sells/VBZ/conj/3", "sells", null)]
    public void A_modal_holds_for_what_shares_it(string notation, string verb, string? modal)
    {
        var tree = new HandTree(notation);
        Assert.Equal(modal, Grammar.Modal(tree.Tree, tree[verb]));
    }

    [Theory]
    [InlineData("We/PRP/nsubj/3 are/VBP/cop/3 neutral/JJ/root/0", "neutral", "are")]
    [InlineData("They/PRP/nsubj/4 are/VBP/cop/4 against/IN/case/4 it/PRP/root/0", "it", "are")]
    [InlineData("It/PRP/nsubj/3 is/VBZ/aux/3 growing/VBG/root/0", "growing", "-")]
    public void Copulas_are_no_auxiliaries(string notation, string predicate, string copula)
    {
        var tree = new HandTree(notation);
        Assert.Equal(copula, tree.Word(Grammar.Copula(tree.Tree, tree[predicate])));
    }

    [Theory]
    [InlineData("He/PRP/nsubj/2 said/VBD/root/0 that/IN/mark/5 it/PRP/nsubj/5 sold/VBD/ccomp/2", "said He sold")]
    [InlineData("It/PRP/nsubj/2 sold/VBD/root/0 ,/,/punct/5 he/PRP/nsubj/5 said/VBD/parataxis/2", "said he sold")]
    [InlineData("It/PRP/nsubj/2 sold/VBD/root/0 ,/,/punct/8 according/VBG/case/8 to/IN/fixed/4 its/PRP$/nmod:poss/8 own/JJ/amod/8 director/NN/obl/2", "according director sold")]
    [InlineData("It/PRP/nsubj/2 sold/VBD/root/0 ,/,/punct/5 he/PRP/nsubj/5 left/VBD/parataxis/2", "")]
    [InlineData(Plans, "")]
    public void Reports_have_cue_source_and_content(string notation, string reports)
    {
        var tree = new HandTree(notation);
        Assert.Equal(reports, string.Join(" / ", Grammar.Reports(tree.Tree).Select(report => $"{tree.Word(report.Cue)} {tree.Word(report.Source)} {tree.Word(report.Content)}")));
    }

    [Theory]
    [InlineData("exports/NNS/root/0 of/IN/case/3 gas/NN/nmod/1 to/IN/case/5 Moldova/NNP/nmod/1 via/IN/case/7 Romania/NNP/nmod/1", "exports", "exports of gas", "of: gas | to: Moldova | via: Romania")]
    [InlineData("Austria/NNP/nmod:poss/3 's/POS/case/1 sales/NNS/root/0 because/IN/case/6 of/IN/fixed/4 war/NN/nmod/3", "sales", "Austria 's sales", "because of: war")]
    [InlineData("engines/NNS/root/0 that/WDT/obj/4 we/PRP/nsubj/4 sold/VBD/acl:relcl/1 to/IN/case/6 Iran/NNP/obl/4", "engines", "engines", "")]
    [InlineData("Seiki/NNP/root/0 ,/,/punct/4 a/DT/det/4 toolmaker/NN/appos/1 from/IN/case/6 Nagoya/NNP/nmod/4", "Seiki", "Seiki", "")]
    [InlineData("shells/NNS/root/0 and/CC/cc/3 rockets/NNS/conj/1 from/IN/case/5 Serbia/NNP/nmod/1 and/CC/cc/8 from/IN/case/8 Croatia/NNP/conj/5", "shells", "shells and rockets", "from: Serbia | from: Croatia")]
    [InlineData("Chad/NNP/root/0 but/CC/cc/4 not/RB/advmod/4 Mali/NNP/conj/1", "Chad", "Chad", "")]
    [InlineData("at/RB/case/2 least/RBS/advmod/3 nine/CD/nummod/4 drones/NNS/root/0", "drones", "at least nine drones", "")]
    public void Noun_phrases_end_before_clauses_and_prepositions(string notation, string head, string phrase, string arguments)
    {
        var tree = new HandTree(notation);
        Assert.Equal((phrase, arguments), (tree.Words(NounGrammar.Phrase(tree.Tree, tree[head])), tree.Words(NounGrammar.Arguments(tree.Tree, tree[head]))));
    }

    [Fact]
    public void Possessors_appositions_and_conjuncts_are_found()
    {
        var tree = new HandTree("Austria/NNP/nmod:poss/3 's/POS/case/1 chancellor/NN/nsubj/7 ,/,/punct/5 Stocker/NNP/appos/3 ,/,/punct/5 came/VBD/root/0 and/CC/cc/9 went/VBD/conj/7");
        Assert.Equal("Austria", tree.Word(NounGrammar.Possessor(tree.Tree, tree["chancellor"])));
        Assert.Equal([tree["Stocker"]], NounGrammar.Appositions(tree.Tree, tree["chancellor"]));
        Assert.Equal([tree["went"]], Grammar.Conjuncts(tree.Tree, tree["came"]));
        Assert.Empty(Grammar.Conjuncts(tree.Tree, tree["went"]));
        Assert.Equal(-1, NounGrammar.Possessor(tree.Tree, tree["Austria"]));
    }

    [Theory]
    [InlineData(Relative, "sold", "shells")]
    [InlineData(Who, "sold", "dealer")]
    [InlineData("shells/NNS/root/0 that/WDT/obj/6 it/PRP/nsubj/4 agreed/VBD/acl:relcl/1 to/TO/mark/6 sell/VB/xcomp/4", "sell", "shells")]
    [InlineData(Asked, "stop", "-")]
    [InlineData(Engines, "sold", "-")]
    public void Relative_clauses_have_antecedents(string notation, string verb, string antecedent)
    {
        var tree = new HandTree(notation);
        Assert.Equal(antecedent, tree.Word(Grammar.Antecedent(tree.Tree, tree[verb])));
    }
}
