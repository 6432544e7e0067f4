using Xunit;

namespace Stance.CoreTests.Language;

/// <summary>Trees as parsers get them wrong, and the frames that grammar makes of them.</summary>
public sealed class TreeMenderTests
{
    [Theory]
    [InlineData("It/PRP/nsubj/2 came/VBD/root/0 from/IN/case/4 Galatea/NNP/obl/2 Agro/NNP/obl/2", "come(It, - | from: Galatea Agro)")]
    [InlineData("Papers/NNS/nsubj/2 list/VBP/root/0 engines/NNS/obj/2 sold/VBD/parataxis/2 to/IN/case/6 dealers/NNS/obl/4", "list(Papers, engines) / sell*(engines~, - | to: dealers)")]
    [InlineData("It/PRP/nsubj/2 recorded/VBD/root/0 potash/NN/obj/2 ,/,/punct/5 shipped/VBD/conj/2 through/IN/case/7 Poti/NNP/obl/5", "record(It, potash) / ship*(potash~, - | through: Poti)")]
    [InlineData("She/PRP/nsubj/3 had/VBD/aux/3 ruled/VBN/root/0 out/RP/compound:prt/3 that/WDT/mark/8 oil/NN/nsubj/8 was/VBD/aux/8 entering/VBG/advcl/3", "rule out(She, -) / [that] enter(oil, -)")]
    [InlineData("The/DT/det/2 plant/NN/nsubj/5 ,/,/punct/5 she/PRP/nsubj/5 added/VBD/root/0 ,/,/punct/5 runs/VBZ/ccomp/5 on/IN/case/9 crude/NN/obl/7", "add(she, -) / run(The plant, - | on: crude)")]
    [InlineData("The/DT/det/2 bombs/NNS/nsubj/7 are/VBP/cop/5 in/IN/case/5 stores/NNS/ccomp/7 ,/,/punct/5 said/VBD/root/0 Byaruhanga/NNP/nsubj/7", "be(The bombs, - | in: stores) / say(Byaruhanga, -)")]
    [InlineData("A/DT/det/2 diplomat/NN/nsubj/3 said/VBD/root/0 Oman/NNP/nsubj/3 would/MD/aux/6 support/VB/ccomp/3 it/PRP/obj/6", "say(A diplomat, -) / [that] would support(Oman, it)")]
    [InlineData("The/DT/det/2 tonne/NN/nsubj/8 we/PRP/nsubj/4 ship/VBP/acl:relcl/2 has/VBZ/acl:relcl/2 papers/NNS/obj/5 he/PRP/nsubj/8 says/VBZ/root/0", "[which] ship(we, The tonne) / have(The tonne, papers) / say(he, -)")]
    [InlineData("None/NN/nsubj/2 remain/VBP/root/0 ,/,/punct/8 for/IN/case/5 Oman/NNP/obl/8 has/VBZ/aux/8 never/RB/advmod/8 sold/VBN/parataxis/2 any/DT/obj/8", "not remain(None, -) / [for] not sell(Oman, any)")]
    [InlineData("Of/IN/case/2 these/DT/obl/6 ,/,/punct/4 265/CD/appos/2 were/VBD/aux:pass/6 trucked/VBN/root/0 to/IN/case/8 Tabriz/NNP/obl/6", "truck*(265, - | of: these | to: Tabriz)")]
    [InlineData("A/DT/root/0 :/:/punct/4 Wildhorn/NNP/nsubj/4 sold/VBD/acl:relcl/1 shells/NNS/obj/4", "sell(Wildhorn, shells)")]
    [InlineData("Customs/NNP/compound/2 papers/NNS/compound/3 list/NN/root/0 engines/NNS/obj/3", "list(Customs papers, engines)")]
    [InlineData("He/PRP/nsubj/2 gives/VBZ/root/0 Sudan/NNP/compound/4 ambulances/NNS/obj/2 ,/,/punct/6 40/CD/obj/2 of/IN/case/8 them/PRP/nmod/6", "give(He, Sudan <- ambulances)")]
    [InlineData("Porto/NNP/nsubj/6 does/VBZ/aux/6 not/RB/advmod/2 :/:/punct/5 No/UH/ccomp/6 said/VBD/root/0 he/PRP/nsubj/6", "not do(Porto, -) / say(he, -)")]
    [InlineData("Porto/NNP/nsubj/4 does/VBZ/aux/4 not/RB/advmod/4 agree/VB/root/0", "not agree(Porto, -)")]
    [InlineData("Every/DT/det/2 one/NN/nsubj/6 of/IN/case/5 those/DT/nmod/2 seven/CD/nmod/2 came/VBD/root/0", "come(Every one of those seven, -)")]
    public void Grammar_decides_where_a_parser_slips(string tree, string frames) => Assert.Equal(frames, new HandTree(tree).Frames());

    [Theory]
    [InlineData("He/PRP/nsubj/2 came/VBD/root/0 ,/,/punct/4 saw/VBD/conj/2 and/CC/cc/6 won/VBD/conj/2", "come(He, -) / see(He~, -) / win(He~, -)")]
    [InlineData("It/PRP/nsubj/2 hid/VBD/root/0 them/PRP/obj/2 so/RB/mark/7 that/IN/mark/7 nobody/NN/nsubj/7 saw/VBD/advcl/2", "hide(It, them) / [that] not see(nobody, -)")]
    [InlineData("Engines/NNS/nsubj/5 sold/VBN/acl/1 to/IN/case/4 Oman/NNP/obl/2 left/VBD/root/0", "sell*(Engines~, - | to: Oman) / leave(Engines, -)")]
    public void What_is_right_stays(string tree, string frames) => Assert.Equal(frames, new HandTree(tree).Frames());

    [Theory]
    [InlineData("It/PRP/nsubj/2 sold/VBD/root/0 engines/NNS/obj/2 worth/JJ/amod/3 millions/NNS/obj/4 to/IN/case/7 Iran/NNP/obl/4", "sell(It, engines | to: Iran)")]
    [InlineData("It/PRP/nsubj/2 handed/VBD/root/0 the/DT/det/4 ministry/NN/compound/6 212/CD/nummod/6 numbers/NNS/obj/2", "hand(It, the ministry <- 212 numbers)")]
    [InlineData("It/PRP/nsubj/2 processed/VBD/root/0 crude/NN/obj/2 ,/,/punct/5 all/DT/parataxis/2 from/IN/case/7 Algeria/NNP/nmod/5", "process(It, crude | from: Algeria)")]
    [InlineData("It/PRP/nsubj/2 went/VBD/root/0 to/IN/case/4 Oman/NNP/obl/2 according/VBG/case/7 to/IN/fixed/5 reports/NNS/obl/2 to/IN/case/9 Bern/NNP/nmod/7", "go(It, - | to: Oman | according to: reports)")]
    [InlineData("Entries/NNS/nsubj:pass/5 are/VBP/aux:pass/5 to/TO/mark/5 be/VB/aux:pass/5 confirmed/VBN/root/0", "will confirm*(Entries, -)")]
    [InlineData("Oman/NNP/nsubj/2 received/VBD/root/0 900/CD/nummod/4 metres/NNS/obl:unmarked/2 through/IN/case/7 a/DT/det/7 pipeline/NN/obl/2", "receive(Oman, 900 metres | through: a pipeline)")]
    [InlineData("It/PRP/nsubj/2 lasted/VBD/root/0 nine/CD/nummod/4 days/NNS/obl:unmarked/2", "last(It, -)")]
    public void Arguments_are_reached_past_slips(string tree, string frames) => Assert.Equal(frames, new HandTree(tree).Frames());
}
