using Xunit;

namespace Stance.CoreTests.Language;

/// <summary>The expectations of <see cref="FrameReaderTests"/>, and what only a tree can tell, over trees written by hand.</summary>
public sealed class TreeFramesTests
{
    [Theory]
    [InlineData("Austria/NNP/nsubj/4 does/VBZ/aux/4 not/RB/advmod/4 sell/VB/root/0 engines/NNS/obj/4 to/IN/case/7 Iran/NNP/obl/4 ././punct/4", "not sell(Austria, engines | to: Iran)")]
    [InlineData("South/NNP/compound/2 Africa/NNP/nsubj/3 gives/VBZ/root/0 Sudan/NNP/iobj/3 ambulances/NNS/obj/3", "give(South Africa, Sudan <- ambulances)")]
    [InlineData("All/DT/det/3 seven/CD/nummod/3 cargoes/NNS/nsubj:pass/5 were/VBD/aux:pass/5 sold/VBN/root/0 by/IN/case/8 Galatea/NNP/compound/8 Agro/NNP/obl:agent/5", "sell*(All seven cargoes, - | by: Galatea Agro)")]
    [InlineData("Tunisia/NNP/nsubj/2 buys/VBZ/root/0 no/DT/det/4 grain/NN/obj/2 from/IN/case/6 Ukraine/NNP/obl/2", "not buy(Tunisia, no grain | from: Ukraine)")]
    [InlineData("Nothing/NN/nsubj:pass/3 was/VBD/aux:pass/3 delivered/VBN/root/0", "not deliver*(Nothing, -)")]
    [InlineData("In/IN/case/2 June/NNP/obl/5 2025/CD/nummod/2 Protea/NNP/nsubj/5 offered/VBD/root/0 rockets/NNS/obj/5", "offer(Protea, rockets | in: June 2025)")]
    [InlineData("She/PRP/nsubj/2 refuses/VBZ/root/0 to/TO/mark/4 join/VB/xcomp/2 the/DT/det/6 sanctions/NNS/obj/4", "refuse(She, -) / join(She~, the sanctions) < 0")]
    [InlineData("Washington/NNP/nsubj/2 asked/VBD/root/0 Austria/NNP/obj/2 to/TO/mark/5 stop/VB/xcomp/2 deliveries/NNS/obj/5", "ask(Washington, Austria) / stop(Austria~, deliveries) < 0")]
    [InlineData("The/DT/det/2 bombs/NNS/nsubj/8 we/PRP/nsubj/4 bought/VBD/acl:relcl/2 are/VBP/cop/8 in/IN/case/8 our/PRP$/nmod:poss/8 stores/NNS/root/0", "[which] buy(we, The bombs) / be(The bombs, - | in: our stores)")]
    [InlineData("The/DT/det/2 dealer/NN/nsubj/3 told/VBD/root/0 him/PRP/iobj/3 that/IN/mark/8 nothing/NN/nsubj/8 would/MD/aux/8 go/VB/ccomp/3 to/IN/case/10 Iran/NNP/obl/8", "tell(The dealer, him) / [that] not would go(nothing, - | to: Iran)")]
    [InlineData("Records/NNS/nsubj/2 show/VBP/root/0 that/IN/mark/5 Enzian/NNP/nsubj/5 shipped/VBD/ccomp/2 engines/NNS/obj/5", "show(Records, -) / [that] ship(Enzian, engines)")]
    [InlineData("It/PRP/nsubj/4 has/VBZ/aux/4 never/RB/advmod/4 dealt/VBN/ccomp/8 with/IN/case/6 Chad/NNP/obl/4 ,/,/punct/8 said/VBD/root/0 its/PRP$/nmod:poss/10 director/NN/nsubj/8", "not deal(It, - | with: Chad) / say(its director, -)")]
    [InlineData("Shells/NNS/nsubj/5 made/VBN/acl/1 in/IN/case/4 Serbia/NNP/obl/2 reach/VBP/root/0 Ukraine/NNP/obj/5", "make*(Shells~, - | in: Serbia) / reach(Shells, Ukraine)")]
    [InlineData("He/PRP/nsubj/2 sold/VBD/root/0 to/IN/case/6 the/DT/det/6 Czech/NNP/compound/6 Republic/NNP/obl/2 ,/,/punct/8 Turkey/NNP/conj/6 ,/,/punct/13 and/CC/cc/13 the/DT/det/13 United/NNP/compound/13 States/NNPS/conj/6", "sell(He, - | to: the Czech Republic , Turkey , and the United States)")]
    [InlineData("The/DT/det/2 Kasbah/NNP/nsubj/10 ,/,/punct/4 seat/NN/appos/2 of/IN/case/7 the/DT/det/7 government/NN/nmod/4 has/VBZ/aux/10 not/RB/advmod/10 replied/VBN/root/0 to/IN/case/13 the/DT/det/13 notes/NNS/obl/10", "not reply(The Kasbah, - | to: the notes)")]
    [InlineData("The/DT/det/2 bill/NN/nsubj/8 (/-LRB-/punct/4 see/VB/parataxis/2 page/NN/obj/4 4/CD/nummod/5 )/-RRB-/punct/4 failed/VBD/root/0 last/JJ/amod/10 week/NN/obl:unmarked/8", "fail(The bill, -)")]
    public void Patterns_and_trees_keep_the_same_conventions(string tree, string frames) => Assert.Equal(frames, new HandTree(tree).Frames());

    [Theory]
    [InlineData("Serbia/NNP/nsubj/2 sent/VBD/root/0 shells/NNS/obj/2 to/IN/case/5 Ukraine/NNP/nmod/3 via/IN/case/7 Poland/NNP/nmod/5")]
    [InlineData("Serbia/NNP/nsubj/2 sent/VBD/root/0 shells/NNS/obj/2 to/IN/case/5 Ukraine/NNP/obl/2 via/IN/case/7 Poland/NNP/obl/2")]
    [InlineData("Serbia/NNP/nsubj/2 sent/VBD/root/0 shells/NNS/obj/2 to/IN/case/5 Ukraine/NNP/obl/2 via/IN/case/7 Poland/NNP/nmod/3")]
    public void Where_a_prepositional_phrase_hangs_makes_no_difference(string tree) => Assert.Equal("send(Serbia, shells | to: Ukraine | via: Poland)", new HandTree(tree).Frames());

    [Theory]
    [InlineData("It/PRP/nsubj/3 has/VBZ/aux/3 sold/VBN/root/0 and/CC/cc/5 shipped/VBN/conj/3 shells/NNS/obj/3 to/IN/case/8 Chad/NNP/obl/3", "sell(It, shells | to: Chad) / ship(It~, shells | to: Chad)")]
    [InlineData("It/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 sell/VB/root/0 or/CC/cc/6 ship/VB/conj/4 shells/NNS/obj/4", "not sell(It, shells) / not ship(It~, shells)")]
    [InlineData("It/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 sell/VB/root/0 them/PRP/obj/4 but/CC/cc/7 gave/VBD/conj/4 them/PRP/obj/7 away/RP/compound:prt/7", "not sell(It, them) / give away(It~, them)")]
    [InlineData("We/PRP/nsubj/3 are/VBP/cop/3 neutral/JJ/root/0 in/IN/case/6 the/DT/det/6 war/NN/obl/3", "be(We, -=neutral | in: the war)")]
    [InlineData("They/PRP/nsubj/4 are/VBP/cop/4 against/IN/case/4 it/PRP/root/0", "be(They, - | against: it)")]
    [InlineData("The/DT/det/2 claim/NN/nsubj/6 is/VBZ/cop/6 not/RB/advmod/6 a/DT/det/6 lie/NN/root/0", "not be(The claim, a lie)")]
    [InlineData("Oman/NNP/nsubj/2 remained/VBD/root/0 neutral/JJ/xcomp/2", "remain(Oman, -=neutral)")]
    [InlineData("There/EX/expl/2 is/VBZ/root/0 no/DT/det/4 proof/NN/nsubj/2", "not be(There, no proof)")]
    [InlineData("If/IN/mark/3 it/PRP/nsubj/3 sells/VBZ/advcl/7 ,/,/punct/3 we/PRP/nsubj/7 will/MD/aux/7 leave/VB/root/0", "[if] sell(it, -) / will leave(we, -)")]
    [InlineData("He/PRP/nsubj/2 asked/VBD/root/0 if/IN/mark/5 it/PRP/nsubj/5 sold/VBD/ccomp/2 shells/NNS/obj/5", "ask(He, -) / [whether] sell(it, shells)")]
    [InlineData("They/PRP/nsubj/2 accused/VBD/root/0 Oman/NNP/obj/2 of/IN/mark/5 selling/VBG/advcl/2 shells/NNS/obj/5", "accuse(They, Oman) / sell(Oman~, shells) < 0")]
    [InlineData("He/PRP/nsubj/2 left/VBD/root/0 ,/,/punct/4 meeting/VBG/advcl/2 nobody/NN/obj/4", "leave(He, -) / not meet(He~, nobody)")]
    [InlineData("The/DT/det/2 dealer/NN/nsubj/8 to/IN/case/4 whom/WP/obl/6 it/PRP/nsubj/6 sold/VBD/acl:relcl/2 shells/NNS/obj/6 fled/VBD/root/0", "[whom] sell(it, shells | to: The dealer) / flee(The dealer, -)")]
    [InlineData("The/DT/det/2 problem/NN/nsubj:outer/6 is/VBZ/cop/6 that/IN/mark/6 Protea/NNP/nsubj/6 sold/VBD/root/0 shells/NNS/obj/6", "be(The problem, -) / [that] sell(Protea, shells)")]
    [InlineData("It/PRP/nsubj/2 agreed/VBD/root/0 to/TO/mark/4 sell/VB/xcomp/2 shells/NNS/obj/4 to/IN/case/7 Chad/NNP/obl/2", "agree(It, - | to: Chad) / sell(It~, shells | to: Chad) < 0")]
    [InlineData("The/DT/det/2 ministry/NN/nsubj:outer/5 is/VBZ/cop/5 to/TO/mark/5 begin/VB/root/0 talks/NNS/obj/5", "be(The ministry, -) / begin(The ministry~, talks) < 0")]
    [InlineData("a/DT/det/2 penalty/NN/root/0 which/WDT/obj/5 he/PRP/nsubj/5 gave/VBD/acl:relcl/2 Oman/NNP/iobj/5", "[which] give(he, Oman <- a penalty)")]
    [InlineData("Its/PRP$/nmod:poss/2 refusal/NN/nsubj/5 to/TO/mark/4 sell/VB/acl/2 hurt/VBD/root/0 Chad/NNP/obj/5", "sell(Its~, -) < 1 / hurt(Its refusal, Chad)")]
    public void Trees_tell_more(string tree, string frames) => Assert.Equal(frames, new HandTree(tree).Frames());
}
