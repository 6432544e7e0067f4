using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Language;

public sealed class FrameReaderTests
{
    private static readonly EnglishAnnotator Annotator = new();

    /// <summary>Predicates as "[not ]lemma(subject, object | prep: phrase; …)", the frames parted by " / ".</summary>
    private static string Read(string text)
    {
        var sentence = Annotator.Annotate(new Document("x", text)).Sentences[0];
        string Words(Phrase? phrase) => phrase is null ? "-" : phrase.Span(sentence).Of(text).ToString();
        return string.Join(" / ", FrameReader.Read(sentence).Select(frame =>
            (frame.Negated ? "not " : "") + (frame.Modal is { } modal ? modal + " " : "") + frame.Lemma + (frame.Passive ? "*" : "")
            + $"({Words(frame.Subject)}, {(frame.IndirectObject is null ? "" : Words(frame.IndirectObject) + " <- ")}{Words(frame.Object)}"
            + string.Concat(frame.Obliques.Select(oblique => $" | {oblique.Preposition}: {Words(oblique.Phrase)}")) + ")"));
    }

    [Theory]
    [InlineData("Austria does not sell engines to Iran.", "not sell(Austria, engines | to: Iran)")]
    [InlineData("South Africa gives Sudan ambulances.", "give(South Africa, Sudan <- ambulances)")]
    [InlineData("All seven cargoes were sold by Galatea Agro.", "sell*(All seven cargoes, - | by: Galatea Agro)")]
    [InlineData("Tunisia buys no grain from Ukraine.", "not buy(Tunisia, no grain | from: Ukraine)")]
    [InlineData("Nothing was delivered.", "not deliver*(Nothing, -)")]
    [InlineData("In June 2025 Protea offered rockets.", "offer(Protea, rockets | in: June 2025)")]
    [InlineData("She refuses to join the sanctions.", "refuse(She, -) / join(She, the sanctions)")]
    [InlineData("Washington asked Austria to stop deliveries.", "ask(Washington, Austria) / stop(Austria, deliveries)")]
    [InlineData("The bombs we bought are in our stores.", "buy(we, The bombs) / be(The bombs, - | in: our stores)")]
    [InlineData("The dealer told him that nothing would go to Iran.", "tell(The dealer, him) / not would go(nothing, - | to: Iran)")]
    [InlineData("Records show that Enzian shipped engines.", "show(Records, -) / ship(Enzian, engines)")]
    [InlineData("It has never dealt with Chad, said its director.", "not deal(It, - | with: Chad) / say(its director, -)")]
    [InlineData("Shells made in Serbia reach Ukraine.", "make*(Shells, - | in: Serbia) / reach(Shells, Ukraine)")]
    [InlineData("He sold to the Czech Republic, Turkey, and the United States.", "sell(He, - | to: the Czech Republic, Turkey, and the United States)")]
    public void Predicates_are_read_with_their_arguments(string text, string frames) => Assert.Equal(frames, Read(text));

    [Theory]
    [InlineData("The Kasbah, seat of the government, has not replied to the notes.", "not reply(The Kasbah, - | to: the notes)")]
    [InlineData("The bill (see page 4) failed last week.", "fail(The bill, -)")]
    public void Remarks_and_appositions_and_times_are_no_arguments(string text, string frames) => Assert.Equal(frames, Read(text));
}
