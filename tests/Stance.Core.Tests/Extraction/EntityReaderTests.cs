using System.Collections.Immutable;
using CsCheck;
using Stance.Extraction;
using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Extraction;

public sealed class EntityReaderTests
{
    private static readonly EnglishAnnotator Annotator = new();
    private static readonly EntityReader Reader = new();

    private static readonly string[] Scraps =
    [
        "Ankara", "told", "Mr.", "Ann", "Brown", "its", "ministry", "“", "”", "(", "ABC", ")", ",", ".", "he", "I", "we", "of", "and", "the", "Serbian", "President", "’s", "\n", "By", "Q:", "A:", "—", "🙂", "\ud800",
    ];

    [Theory]
    [InlineData("President Aleksandar Vučić spoke first. Vucic left early.", "Aleksandar Vučić", "Vucic")]
    [InlineData("Falcon Gate Trading, a dealer in Sharjah, bought them. Falcon Gate did not answer.", "Falcon Gate Trading", "Falcon Gate")]
    [InlineData("Shoreline Forensics (SF) counted them. SF has the list.", "Shoreline Forensics", "SF")]
    [InlineData("The Cereals Board paid them for the wheat in March. The Board is not alone.", "Cereals Board", "Board")]
    [InlineData("The Gas Market Authority (AMG) counted three. AMG has the list.", "Gas Market Authority", "AMG")]
    public void A_later_short_name_means_the_full_one(string text, string name, string surface) => Assert.Contains((surface, name), Found(text));

    [Theory]
    [InlineData("Energy Minister Fatma Chebbi resigned.", "Energy Minister Fatma Chebbi")]
    [InlineData("Galatea Agro sold it. Its director, Tolga Erdinç, denies this.", "Its director, Tolga Erdinç")]
    [InlineData("The chief underwriter Neil Ashdown wrote a notice.", "chief underwriter Neil Ashdown")]
    [InlineData("Economy minister Konrad Haslinger received us on Monday.", "Economy minister Konrad Haslinger")]
    public void Title_and_name_are_one_mention(string text, string surface) => Assert.Contains(surface, Found(text).Select(found => found.Surface));

    [Theory]
    [InlineData("It sold liquefied natural gas (LNG) to Spain. No LNG came in May.", "LNG")]
    [InlineData("The cargo cost NZ$4.6 million.", "NZ$")]
    [InlineData("The embargo, under Resolution 1591, covers Darfur.", "Resolution")]
    [InlineData("The invoices come to 17 million Swiss francs.", "Swiss")]
    public void Units_numbers_and_common_abbreviations_name_nobody(string text, string surface) => Assert.DoesNotContain(surface, Found(text).Select(found => found.Surface));

    [Theory]
    [InlineData("Falcon Gate Trading bought cover from Harrow Mutual. Harrow Mutual sold the company a policy.", "company", "Falcon Gate Trading")]
    [InlineData("Brisogás Atlântico will buy gas until 2032. The utility did not say more.", "utility", "Brisogás Atlântico")]
    public void A_noun_for_a_company_takes_up_the_one_in_view_but_not_the_one_that_acts_on_it(string text, string surface, string name) => Assert.Contains((surface, name), Found(text));

    [Fact]
    public void An_interview_addresses_whoever_answers()
    {
        const string Text = "Minister Regula Zurbriggen received us.\n\nQ: Minister, do you agree?\n\nA: No.\n\nQ: Are you sure?\n\nA: Yes.\n\nOn the way out she stopped.";
        Assert.Equal(["Minister Regula Zurbriggen", "Minister", "you", "you", "she"], Found(Text).Where(found => found.Name == "Regula Zurbriggen").Select(found => found.Surface));
    }

    [Theory]
    [InlineData("Ankara denied the report.", "Turkey")]
    [InlineData("The deal was rejected by Moscow.", "Russia")]
    [InlineData("They want to sanction Moscow.", "Russia")]
    [InlineData("Ottawa and Washington argued over the bridge.", "Canada")]
    [InlineData("No reply had come from Rabat.", "Morocco")]
    [InlineData("The Kremlin is silent.", "Russia")]
    public void A_capital_that_acts_means_its_country(string text, string country) =>
        Assert.Contains(Read(text).Mentions, mention => mention.Form is MentionForm.Metonym && Name(text, mention.Entity) == country);

    [Theory]
    [InlineData("They met in Ankara.")]
    [InlineData("He flew to Moscow on Monday.")]
    [InlineData("She is back from Suva.")]
    [InlineData("The cafes of Belgrade are full.")]
    [InlineData("Moscow beat Zagreb 78–74 on Saturday.")]
    [InlineData("LONDON — The insurer paid.")]
    [InlineData("The Belgrade Centre for Security Policy wrote it.")]
    public void A_capital_that_is_a_place_means_itself(string text) => Assert.DoesNotContain(Read(text).Mentions, mention => mention.Form is MentionForm.Metonym);

    [Fact]
    public void A_metonym_keeps_the_city_as_its_other_reading() =>
        Assert.Equal("belgrade-city", Read("Belgrade announced a plan.").Mentions.Single(mention => mention.Form is MentionForm.Metonym).ReadsAs);

    [Theory]
    [InlineData("Iranian drones fell.", "Iranian", "Iran")]
    [InlineData("The Serbs would load there.", "Serbs", "Serbia")]
    public void Nationalities_name_their_country(string text, string surface, string country) => Assert.Contains((surface, country), Found(text));

    [Theory]
    [InlineData("Competitors complained on Monday.")]
    [InlineData("Forgery is a crime.")]
    [InlineData("They told us nothing in March.")]
    [InlineData("It rained. It is clear that nobody came.")]
    public void Capitals_of_place_days_and_empty_pronouns_name_nobody(string text) => Assert.Empty(Read(text).Mentions);

    [Theory]
    [InlineData("Gernot Plaschke met Ruth Zauner. He smiled.", "He", "Gernot Plaschke")]
    [InlineData("Gernot Plaschke met Ruth Zauner. She smiled.", "She", "Ruth Zauner")]
    [InlineData("Tunisia says it does not import oil.", "it", "Tunisia")]
    public void Pronouns_fit_sex_and_kind(string text, string pronoun, string name) => Assert.Contains((pronoun, name), Found(text));

    [Theory]
    [InlineData("Gernot Plaschke sold engines. She smiled.")]
    [InlineData("The price was low. It fell again.")]
    public void A_pronoun_that_fits_nobody_stays_open(string text) => Assert.DoesNotContain(Read(text).Mentions, mention => mention.Form is MentionForm.Pronoun);

    [Fact]
    public void I_is_the_speaker_and_we_the_speakers_side()
    {
        var found = Found("“I asked once. We sell to the dealer,” said Protea Ordnance’s director, Deon Terblanche.");
        Assert.Contains(("I", "Deon Terblanche"), found);
        Assert.Contains(("We", "Protea Ordnance"), found);
    }

    [Fact]
    public void I_outside_quotes_is_who_signs() => Assert.Contains(("I", "Brenda Mabuza"), Found("By Brenda Mabuza\n\nI served for years."));

    [Fact]
    public void Headings_name_only_what_is_known_or_named_in_the_text() =>
        Assert.Equal(["Putin", "Vladimir Putin"], Found("Putin's Strategic Trap\n\nVladimir Putin said nothing.").Select(found => found.Surface));

    [Fact]
    public void A_capital_is_just_a_city_where_its_state_is_not_named()
    {
        Assert.Contains(("Rome", "Rome"), Found("They met in Rome."));
        Assert.Contains(("Rome", "Rome (city)"), Found("Italy agreed. They met in Rome."));
    }

    [Fact]
    public void Long_text_without_full_stops_costs_no_more_than_its_length()
    {
        // Work per word is bounded by pieces; ten times the words must not take a hundred times as long.
        const string Words = "he said Ankara and its ministry of Ann Brown told Iran ";
        Assert.True(Seconds(4000) < 40 * Math.Max(Seconds(400), 0.005));

        static double Seconds(int times)
        {
            var document = new Document("d", string.Concat(Enumerable.Repeat(Words, times)));
            var language = Annotator.Annotate(document);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            Reader.Read(document, language, []);
            return clock.Elapsed.TotalSeconds;
        }
    }

    [Fact]
    public void Any_text_gives_mentions_in_range_of_entities_that_exist() => Gen.OneOf(
        Gen.String,
        Gen.Int[0, Scraps.Length - 1].Array[0, 60].Select(picks => string.Join(' ', picks.Select(pick => Scraps[pick]))))
        .Sample(text =>
        {
            var (entities, mentions) = Read(text);
            var ids = entities.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
            return ids.Count == entities.Length && mentions.All(mention => mention.Span.Length > 0 && mention.Span.End <= text.Length && ids.Contains(mention.Entity) && (mention.ReadsAs is null || ids.Contains(mention.ReadsAs)))
                && mentions.Select(mention => mention.Span.Start).SequenceEqual(mentions.Select(mention => mention.Span.Start).Order());
        }, iter: 2000);

    private static (ImmutableArray<Entity> Entities, ImmutableArray<EntityMention> Mentions) Read(string text)
    {
        var document = new Document("d", text);
        var language = Annotator.Annotate(document);
        return Reader.Read(document, language, QuoteReader.Read(document, language.Sentences));
    }

    private static string Name(string text, string id) => Read(text).Entities.Single(entity => entity.Id == id).Name;

    private static List<(string Surface, string Name)> Found(string text)
    {
        var (entities, mentions) = Read(text);
        return [.. mentions.Select(mention => (mention.Span.Of(text).ToString(), entities.Single(entity => entity.Id == mention.Entity).Name))];
    }
}
