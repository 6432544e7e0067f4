using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Language;

public sealed class LemmatizerTests
{
    private static readonly Lemmatizer Lemmatizer = new();

    private static string Lemma(string word, string tag, PartOfSpeech part = PartOfSpeech.Other) => Lemmatizer.Lemma(word, tag, part);

    [Theory]
    [InlineData("provoked", "VBD", "provoke")]
    [InlineData("shipped", "VBN", "ship")]
    [InlineData("mined", "VBD", "mine")] // not "min"
    [InlineData("fined", "VBN", "fine")] // "finned" would be of "fin"
    [InlineData("scared", "VBD", "scare")]
    [InlineData("exported", "VBD", "export")]
    [InlineData("visited", "VBD", "visit")]
    [InlineData("denied", "VBD", "deny")]
    [InlineData("tied", "VBN", "tie")]
    [InlineData("freezing", "VBG", "freeze")]
    [InlineData("dying", "VBG", "die")]
    [InlineData("panicked", "VBD", "panic")]
    [InlineData("rolled", "VBD", "roll")]
    [InlineData("agreed", "VBD", "agree")]
    [InlineData("treated", "VBN", "treat")]
    [InlineData("stated", "VBD", "state")]
    [InlineData("quitted", "VBD", "quit")]
    [InlineData("reaches", "VBZ", "reach")]
    [InlineData("supplies", "VBZ", "supply")]
    [InlineData("goes", "VBZ", "go")]
    [InlineData("Selling", "VBG", "sell")]
    public void Verbs_lose_their_endings(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag));

    [Theory]
    [InlineData("greenlighted", "VBD", "greenlight")]
    [InlineData("re-exported", "VBN", "re-export")]
    [InlineData("redeployed", "VBD", "redeploy")]
    [InlineData("weaponized", "VBN", "weaponize")]
    [InlineData("doxed", "VBD", "dox")]
    [InlineData("vlogging", "VBG", "vlog")]
    public void Verbs_that_no_list_knows_follow_the_spelling(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag));

    [Theory]
    [InlineData("said", "VBD", "say")]
    [InlineData("fled", "VBD", "flee")]
    [InlineData("went", "VBD", "go")]
    [InlineData("born", "VBN", "bear")]
    [InlineData("was", "VBD", "be")]
    [InlineData("’re", "VBP", "be")]
    [InlineData("'s", "VBZ", "be")]
    [InlineData("'d", "VBD", "have")]
    [InlineData("'d", "MD", "would")]
    [InlineData("wo", "MD", "will")]
    [InlineData("ca", "MD", "can")]
    [InlineData("might", "MD", "might")]
    [InlineData("could", "MD", "could")]
    public void Irregular_and_contracted_verbs_are_known(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag));

    [Theory]
    [InlineData("found", "VBD", "find")]
    [InlineData("found", "VB", "found")]
    [InlineData("found", "VBP", "find")] // more likely a slip for VBD
    [InlineData("lay", "VBD", "lie")]
    [InlineData("lay", "VB", "lay")]
    [InlineData("saw", "VBD", "see")]
    [InlineData("saw", "NN", "saw")]
    [InlineData("left", "VBN", "leave")]
    [InlineData("left", "JJ", "left")]
    [InlineData("means", "VBZ", "mean")]
    [InlineData("means", "NNS", "means")]
    public void The_tag_decides_between_readings(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag));

    [Theory]
    [InlineData("walk", "VBD", "walk")]
    [InlineData("need", "VBD", "need")]
    [InlineData("embed", "VBN", "embed")]
    [InlineData("said", "VB", "say")]
    [InlineData("went", "VBP", "go")]
    [InlineData("goes", "VBD", "go")]
    [InlineData("attacking", "VBN", "attack")]
    [InlineData("shipped", "VBP", "ship")]
    [InlineData("bring", "VBG", "bring")]
    [InlineData("discuss", "VBZ", "discuss")]
    public void A_form_that_does_not_fit_its_tag_is_read_by_its_own_ending(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag));

    [Theory]
    [InlineData("ministries", "ministry")]
    [InlineData("Boxes", "box")]
    [InlineData("gases", "gas")]
    [InlineData("viruses", "virus")]
    [InlineData("lenses", "lens")]
    [InlineData("caches", "cache")]
    [InlineData("churches", "church")]
    [InlineData("cues", "cue")]
    [InlineData("movies", "movie")]
    [InlineData("shoes", "shoe")]
    [InlineData("cargoes", "cargo")]
    [InlineData("bases", "base")]
    [InlineData("crises", "crisis")]
    [InlineData("leaves", "leaf")]
    [InlineData("policemen", "policeman")]
    [InlineData("children", "child")]
    [InlineData("media", "medium")]
    [InlineData("criteria", "criterion")]
    [InlineData("arms", "arm")]
    [InlineData("UFO's", "ufo")]
    [InlineData("people", "people")]
    [InlineData("data", "data")]
    [InlineData("series", "series")]
    [InlineData("troops", "troops")]
    [InlineData("headquarters", "headquarters")]
    [InlineData("aircraft", "aircraft")]
    [InlineData("1990s", "1990s")]
    [InlineData("business", "business")]
    public void Plurals_lose_their_ending_unless_it_is_part_of_the_word(string form, string lemma) => Assert.Equal(lemma, Lemma(form, "NNS"));

    [Theory]
    [InlineData("larger", "JJR", "large")]
    [InlineData("bigger", "JJR", "big")]
    [InlineData("wealthier", "JJR", "wealthy")]
    [InlineData("better", "JJR", "good")]
    [InlineData("better", "RBR", "well")]
    [InlineData("worst", "JJS", "bad")]
    [InlineData("best", "RBS", "well")]
    [InlineData("longer", "RBR", "long")]
    [InlineData("earlier", "RBR", "early")]
    [InlineData("fewer", "JJR", "few")]
    [InlineData("more", "JJR", "more")]
    [InlineData("less", "RBR", "less")]
    [InlineData("least", "JJS", "least")]
    [InlineData("former", "JJ", "former")]
    public void Degrees_of_comparison_lead_to_the_positive(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag));

    [Theory]
    [InlineData("them", "PRP", "they")]
    [InlineData("him", "PRP", "he")]
    [InlineData("me", "PRP", "I")]
    [InlineData("I", "PRP", "I")]
    [InlineData("'s", "PRP", "we")]
    [InlineData("her", "PRP", "she")]
    [InlineData("her", "PRP$", "her")]
    [InlineData("mine", "PRP", "my")]
    [InlineData("themselves", "PRP", "themselves")]
    [InlineData("These", "DT", "this")]
    [InlineData("those", "DT", "that")]
    [InlineData("an", "DT", "a")]
    [InlineData("whom", "WP", "whom")]
    [InlineData("n’t", "RB", "not")]
    [InlineData("’s", "POS", "'s")]
    [InlineData("’", "POS", "'s")]
    [InlineData("na", "TO", "to")]
    public void Closed_classes_follow_the_treebanks(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag));

    [Theory]
    [InlineData("Bush", "NNP", "Bush")]
    [InlineData("UNESCO", "NNP", "UNESCO")]
    [InlineData("CHERNOBYL", "NNP", "Chernobyl")]
    [InlineData("al-Sisi", "NNP", "al-Sisi")]
    [InlineData("Sept.", "NNP", "September")]
    [InlineData("Americans", "NNPS", "American")]
    [InlineData("Iraqis", "NNPS", "Iraqi")]
    [InlineData("Nations", "NNPS", "Nation")]
    [InlineData("McNuggets", "NNPS", "McNugget")]
    [InlineData("Philippines", "NNPS", "Philippines")]
    public void Names_keep_their_case(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag, PartOfSpeech.ProperNoun));

    [Theory]
    [InlineData("United", PartOfSpeech.Verb, "Unite")]
    [InlineData("United", PartOfSpeech.ProperNoun, "United")]
    [InlineData("Greater", PartOfSpeech.Adjective, "Great")]
    [InlineData("Lower", PartOfSpeech.Adjective, "Lower")]
    [InlineData("West", PartOfSpeech.Adjective, "West")]
    public void Verbs_and_adjectives_in_names_have_their_own_lemma(string form, PartOfSpeech part, string lemma) => Assert.Equal(lemma, Lemma(form, "NNP", part));

    [Theory]
    [InlineData("Russian", "JJ", "Russian")]
    [InlineData("Foreign", "JJ", "foreign")]
    [InlineData("Anti-American", "JJ", "anti-American")]
    [InlineData("NATO-led", "JJ", "NATO-led")]
    [InlineData("Well-known", "JJ", "well-known")]
    [InlineData("TV", "NN", "TV")]
    [InlineData("CO2", "NN", "CO2")]
    [InlineData("FOOD", "NN", "food")]
    [InlineData("PM", "NN", "p.m.")]
    public void Only_words_that_are_written_with_capitals_keep_them(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag));

    [Theory]
    [InlineData("uganda", "NNP", "Uganda")]
    [InlineData("wednesday", "NNP", "Wednesday")]
    [InlineData("uganda", "FW", "uganda")]
    [InlineData("bin", "NNP", "bin")]
    [InlineData("portuguese", "JJ", "Portuguese")]
    [InlineData("eastern", "JJ", "eastern")]
    public void Names_that_are_left_in_small_letters_get_their_capital(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag));

    [Theory]
    [InlineData("sooooo", "RB", "so")]
    [InlineData("VERYYY", "RB", "very")]
    [InlineData("prettttty", "RB", "pretty")]
    [InlineData("stoooopped", "VBD", "stop")]
    [InlineData("grmmmpf", "UH", "grmmmpf")] // no known word comes of it
    [InlineData("III", "CD", "III")]
    [InlineData("AAA", "NNP", "AAA")]
    [InlineData("www", "NN", "www")]
    [InlineData("IEEE", "NN", "ieee")]
    [InlineData("goood", "JJ", "good")]
    public void Letters_repeated_for_emphasis_are_written_as_usual(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag));

    [Theory]
    [InlineData("MinutesOfMay.pdf", "minutesofmay.pdf")]
    [InlineData("Budget.XLS", "budget.xls")]
    [InlineData("Example.com", "example.com")]
    [InlineData("PayPal", "PayPal")]
    public void Names_of_files_are_in_small_letters_and_brands_are_not(string form, string lemma) => Assert.Equal(lemma, Lemma(form, "NN"));

    [Theory]
    [InlineData("b/c", "NN", "because")]
    [InlineData("w/o", "RB", "without")]
    public void Words_shortened_by_a_slash_are_known(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag));

    [Theory]
    [InlineData("1,200", "CD", "1200")]
    [InlineData("3.5", "CD", "3.5")]
    [InlineData("Two", "CD", "two")]
    [InlineData("XIII", "CD", "XIII")]
    [InlineData("“", "``", "\"")]
    [InlineData("’", "''", "'")]
    [InlineData("--", ":", "-")]
    [InlineData("--", ",", "--")]
    public void Numbers_and_marks_are_plain(string form, string tag, string lemma) => Assert.Equal(lemma, Lemma(form, tag));

    [Theory]
    [InlineData("gas", "gas")]
    [InlineData("this", "this")]
    [InlineData("shells", "shell")]
    [InlineData("Boxes", "Box")]
    [InlineData("women", "woman")]
    public void Words_without_a_tag_have_a_singular(string plural, string singular) => Assert.Equal(singular, Lemmatizer.Singular(plural));

    [Fact]
    public void Any_word_with_any_tag_has_a_lemma()
    {
        string[] words = ["s", "'s", "ed", "ing", "ies", "ied", "es", "er", "est", "-s", "--ed", "-", "qued", "y", "'", "Ω", "\ud83d", new string('x', 300), "İs", "e-", "-ing", "men"];
        string[] tags = ["VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "CD", "POS", "PRP", "DT", "``", ":", "XX", ""];
        foreach (var word in words)
        {
            foreach (var tag in tags)
            {
                foreach (var part in Enum.GetValues<PartOfSpeech>())
                    Assert.NotEmpty(Lemma(word, tag, part));
            }
        }
    }
}
