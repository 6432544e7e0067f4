using CsCheck;
using Xunit;

namespace Stance.CoreTests.Indexing;

/// <summary>What the query language finds, in a small index of three articles.</summary>
public sealed class StatementSearchTests
{
    private static readonly StatementIndex Index = Build();

    private static StatementIndex Build()
    {
        const string Sales = "Krušik sold Poland 5,000 shells of 152 mm for 1.2 billion euros in 2024, officials said. The shells went on to Ukraine through Čačak Trade. "
            + "Serbia’s exports grew to $300 million.";
        const string Talks = "Serbia is neutral, President Aleksandar Vučić said. He will never impose sanctions on Russia. The European Union demands sanctions. "
            + "The bank of Serbia opposes the euro. Norway does not arm the rebels.";
        const string Sea = "Norway offered 40 drones to Kenya. Cartridges of 7.62×39mm were found. Nothing else happened.";
        var index = StatementIndex.InMemory();
        var sales = new Article("sales", Sales) { Title = "Who buys what", Source = "Južne Vesti", Author = "J. Đorđević", Published = new(2025, 3, 8) };
        sales.Entity("krusik", "Krušik Valjevo", EntityKind.Organization, "SRB", "Krušik").Entity("poland", "Poland", EntityKind.Country, "POL")
            .Entity("ukraine", "Ukraine", EntityKind.Country, "UKR").Entity("cacak-trade", "Čačak Trade", EntityKind.Organization)
            .Entity("serbia", "Serbia", EntityKind.Country, "SRB", "Belgrade", "Republic of Serbia");
        var year = new TimeExpression(sales.At("2024"), "2024", new(new(2024, 1, 1), new(2024, 12, 31)));
        sales.Flow("Krušik sold Poland 5,000 shells of 152 mm for 1.2 billion euros in 2024", "officials", new("shells", sales.At("shells"), "arms.ammunition"), flow => flow with
        {
            Suppliers = ["krusik"],
            Recipients = ["poland"],
            Calibers = [152],
            Time = year,
            Directness = Directness.Direct,
            Quantities = [new(sales.At("5,000 shells"), new(5000, 5000, Relation.Equal, "shell", QuantityKind.Count), null)],
            Value = new(sales.At("1.2 billion euros"), new(1.2e9, 1.2e9, Relation.Equal, "EUR", QuantityKind.Money), null),
        }).Flow("The shells went on to Ukraine through Čačak Trade", Statement.Author, new("shells", null, "arms.ammunition"), flow => flow with
        {
            Intermediaries = ["cacak-trade"],
            EndUsers = ["ukraine"],
            Directness = Directness.Indirect,
        }).Figure("Serbia’s exports grew to $300 million", Statement.Author, "serbia", "exports", "$300 million", new(3e8, 3e8, Relation.Equal, "USD", QuantityKind.Money));
        index.Add(sales.Build());

        var talks = new Article("talks", Talks) { Title = "Between chairs", Source = "Danas", Published = new(2026, 1, 2) };
        talks.Entity("serbia", "Serbia", EntityKind.Country, "SRB", "Belgrade", "Republic of Serbia")
            .Entity("aleksandar-vucic", "Aleksandar Vučić", EntityKind.Person, "SRB", "Vučić", "the Serbian president").Entity("russia", "Russia", EntityKind.Country, "RUS", "Moscow")
            .Entity("eu", "European Union", EntityKind.Organization, null, "EU", "Brussels").Entity("bank", "National Bank of Serbia", EntityKind.Organization, "SRB")
            .Entity("norway", "Norway", EntityKind.Country, "NOR")
            .Stance("Serbia is neutral", "serbia", new(null, "the war", null), Position.Neutral, "aleksandar-vucic")
            .Stance("He will never impose sanctions on Russia", "aleksandar-vucic", new(null, "sanctions on Russia", null), Position.Against)
            .Stance("The European Union demands sanctions", "eu", new(null, "sanctions", null), Position.Favor)
            .Stance("The bank of Serbia opposes the euro", "bank", new(null, "the euro", null), Position.Against)
            .Claim("Norway does not arm the rebels", "norway", "norway", "arm", "the rebels", Polarity.Negative);
        index.Add(talks.Build());

        var sea = new Article("sea", Sea);
        sea.Entity("norway", "Norway", EntityKind.Country, "NOR").Entity("kenya", "Kenya", EntityKind.Country, "KEN")
            .Flow("Norway offered 40 drones to Kenya", Statement.Author, new("drones", null, "arms.drone"), flow => flow with
            {
                Suppliers = ["norway"],
                Recipients = ["kenya"],
                Status = FlowStatus.Offered,
                Modality = Modality.Offered,
            })
            .Claim("Cartridges of 7.62×39mm were found", Statement.Author, "cartridges", "find", null).Claim("Nothing else happened", Statement.Author, null, "happen", null);
        index.Add(sea.Build() with { Calibers = [new(sea.At("7.62×39mm"), new(7.62, 39, "7.62×39mm", "Soviet"), null), new(sea.At("7.62×39mm"), new(12.7, null, ".50 BMG", null), null)] });
        index.Commit();
        return index;
    }

    private static string Found(string query) => string.Join(' ', Index.Search(query, 100).Select(hit => hit.Statement.Id).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("", "")]
    [InlineData("!!!", "")]
    [InlineData("-", "")]
    [InlineData("kind:flow", "sales-1 sales-2 sea-1")]
    [InlineData("kind:flows", "sales-1 sales-2 sea-1")]
    [InlineData("kind:figure", "sales-3")]
    [InlineData("kind:stance -holder:vucic", "talks-3 talks-4")]
    [InlineData("kind:stance NOT holder:vucic NOT bank", "talks-3")]
    [InlineData("kind:figure OR kind:claim", "sales-3 sea-2 sea-3 talks-5")]
    [InlineData("kind:figure OR -kind:flow", "sales-3 sea-2 sea-3 talks-1 talks-2 talks-3 talks-4 talks-5")]
    [InlineData("holder:Vucic", "talks-1 talks-2")]
    [InlineData("holder:VUČIĆ", "talks-1 talks-2")]
    [InlineData("holder:\"Aleksandar Vučić\"", "talks-1 talks-2")]
    [InlineData("holder:\"serbian president\"", "talks-1 talks-2")]
    [InlineData("holder:aleksandar-vucic", "talks-1 talks-2")]
    [InlineData("holder:Brussels", "talks-3")]
    [InlineData("holder:serb*", "talks-1 talks-2 talks-4")]
    [InlineData("holder:officials", "sales-1")]
    [InlineData("holder:author", "sales-2 sales-3 sea-1 sea-2 sea-3")]
    [InlineData("holder:Djordjevic", "")]
    [InlineData("holder:dordevic", "sales-2 sales-3")]
    [InlineData("target:sanctions", "talks-2 talks-3")]
    [InlineData("target:sanction", "talks-2 talks-3")]
    [InlineData("target:Russia", "talks-2")]
    [InlineData("holder:Vucic target:sanctions", "talks-2")]
    [InlineData("target:Belgrade", "sales-3")]
    [InlineData("target:rebels", "talks-5")]
    [InlineData("supplier:Krusik", "sales-1")]
    [InlineData("supplier:norway", "sea-1")]
    [InlineData("recipient:Poland", "sales-1")]
    [InlineData("recipient:Ukraine", "sales-2")]
    [InlineData("via:cacak", "sales-2")]
    [InlineData("goods:shell", "sales-1 sales-2")]
    [InlineData("goods:ammunition", "sales-1 sales-2")]
    [InlineData("class:arms", "sales-1 sales-2 sea-1")]
    [InlineData("class:arms.ammunition", "sales-1 sales-2")]
    [InlineData("class:ammunition", "sales-1 sales-2")]
    [InlineData("class:arm", "")]
    [InlineData("class:arms.*", "sales-1 sales-2 sea-1")]
    [InlineData("position:against", "talks-2 talks-4")]
    [InlineData("position:favour", "talks-3")]
    [InlineData("polarity:negative", "talks-5")]
    [InlineData("factuality:CT-", "talks-5")]
    [InlineData("modality:offered", "sea-1")]
    [InlineData("status:offered", "sea-1")]
    [InlineData("directness:indirect", "sales-2")]
    [InlineData("caliber:152", "sales-1")]
    [InlineData("caliber:152mm", "sales-1")]
    [InlineData("caliber:>100", "sales-1")]
    [InlineData("caliber:15", "")]
    [InlineData("caliber:7.62", "sea-2")]
    [InlineData("caliber:7.62x39", "sea-2")]
    [InlineData("caliber:7.62×39mm", "sea-2")]
    [InlineData("caliber:7.62x54", "")]
    [InlineData("caliber:.50", "sea-2")]
    [InlineData("caliber:\".50 BMG\"", "sea-2")]
    [InlineData("value:>1e9", "sales-1")]
    [InlineData("value:>1.2bn", "")]
    [InlineData("value:>=1.2bn", "sales-1")]
    [InlineData("value:>1bnEUR", "sales-1")]
    [InlineData("value:>1bnUSD", "")]
    [InlineData("value:>1mUSD", "sales-3")]
    [InlineData("value:>$1m", "sales-3")]
    [InlineData("value:1e8..4e8", "sales-3")]
    [InlineData("value:5000", "sales-1")]
    [InlineData("value:5000shell", "sales-1")]
    [InlineData("value:<=5m", "sales-1")]
    [InlineData("date:2024", "sales-1")]
    [InlineData("date:2024-06", "sales-1")]
    [InlineData("date:2025", "sales-2 sales-3")]
    [InlineData("date:2025-03", "sales-2 sales-3")]
    [InlineData("date:2024..2025", "sales-1 sales-2 sales-3")]
    [InlineData("date:>2025-12-31", "talks-1 talks-2 talks-3 talks-4 talks-5")]
    [InlineData("date:<2025", "sales-1")]
    [InlineData("source:danas kind:claim", "talks-5")]
    [InlineData("source:juzne", "sales-1 sales-2 sales-3")]
    [InlineData("doc:sea", "sea-1 sea-2 sea-3")]
    [InlineData("doc:SEA", "sea-1 sea-2 sea-3")]
    [InlineData("doc:s* kind:flow", "sales-1 sales-2 sea-1")]
    [InlineData("doc:se", "")]
    public void Fields_choose(string query, string expected) => Assert.Equal(expected, Found(query));

    [Theory]
    [InlineData("krusik", "sales-1")]
    [InlineData("KRUŠIK", "sales-1")]
    [InlineData("valjevo", "sales-1")]
    [InlineData("moscow", "")]
    [InlineData("sanctions the of", "talks-2 talks-3")]
    [InlineData("the", "sales-2 talks-1 talks-2 talks-3 talks-4 talks-5")]
    [InlineData("\"impose sanctions\"", "talks-2")]
    [InlineData("\"sanctions impose\"", "")]
    [InlineData("152mm", "sales-1")]
    [InlineData("neutral*", "talks-1")]
    [InlineData("drones OR cartridges", "sea-1 sea-2")]
    [InlineData("drones cartridges", "sea-1 sea-2")]
    [InlineData("kind:claim drones cartridges", "sea-2")]
    [InlineData("polarity:purple norway", "sea-1 talks-5")]
    [InlineData("kind:norway", "sea-1 talks-5")]
    [InlineData("http:norway", "sea-1 talks-5")]
    [InlineData("sea:", "")]
    public void Words_find(string query, string expected) => Assert.Equal(expected, Found(query));

    [Theory]
    [InlineData("Serbia neutrality", "talks-1")]
    [InlineData("neutral Serbia", "talks-1")]
    [InlineData("Belgrade impartial", "talks-1")]
    [InlineData("ammunition exports to Poland", "sales-1")]
    [InlineData("deliveries via Cacak", "sales-2")]
    [InlineData("EU sanctions", "talks-3")]
    [InlineData("Vucic against sanctions", "talks-2")]
    [InlineData("holder:Serbia", "talks-1")]
    [InlineData("Norway drones Kenya offer", "sea-1")]
    public void The_best_answer_comes_first(string query, string expected) => Assert.Equal(expected, Index.Search(query)[0].Statement.Id);

    [Fact]
    public void A_hit_brings_what_it_takes_to_show_it()
    {
        var hit = Index.Search("krusik")[0];
        var flow = Assert.IsType<FlowStatement>(hit.Statement);
        Assert.Equal("Krušik sold Poland 5,000 shells of 152 mm for 1.2 billion euros in 2024", flow.Evidence.Text);
        Assert.Equal("Krušik sold Poland 5,000 shells of 152 mm for 1.2 billion euros in 2024, officials said.", hit.Sentence);
        Assert.Equal(new(0, hit.Sentence.Length), hit.SentenceSpan);
        Assert.Equal(["krusik", "poland"], hit.Names.Keys.Order());
        Assert.Equal("Krušik Valjevo", hit.Names["krusik"]);
        Assert.Equal(("sales", "Južne Vesti", "Who buys what", new DateOnly(2025, 3, 8), ""), (hit.Document.Id, hit.Document.Source, hit.Document.Title, hit.Document.Published, hit.Document.Text));
        Assert.Equal(("2024", 1.2e9, Directness.Direct), (flow.Time!.Value, flow.Value!.Value.Lower, flow.Directness));
        Assert.True(hit.Score > 0);
    }

    [Fact]
    public void Equal_hits_stand_in_the_order_of_documents_and_places()
    {
        string[] all = [.. Index.Search("*").Select(hit => hit.Statement.Id)];
        Assert.Equal(["sales-1", "sales-2", "sales-3", "sea-1", "sea-2", "sea-3", "talks-1", "talks-2", "talks-3", "talks-4", "talks-5"], all);
        Assert.Equal(all.Take(4), Index.Search("*", 4).Select(hit => hit.Statement.Id));
        Assert.Empty(Index.Search("*", 0));
        Assert.Equal(11, Index.Search("*", int.MaxValue).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => Index.Search("*", -1));
    }

    [Fact]
    public void No_query_throws()
    {
        var part = Gen.OneOf(
            Gen.String, Gen.Char.Select(letter => letter.ToString()),
            OneOf(
                "holder:", "value:", "date:", "caliber:", "doc:", "class:", "kind:", "\"", "-", "NOT ", "OR ", "AND ", " ", "*", "..", ">", "1e9", "Serbia", "(", ")", "mm", "~", "^2",
                "[a TO b]", "\\", "/re.*/", "&&", "||", "\ud800", "2025-99", "value:1..", "date:..", "%"));
        part.Array[0, 12].Select(string.Concat).Sample(query => Index.Search(query, 5).Length <= 5, iter: 2000);
        Assert.NotNull(Index.Search(new string('"', 100_000)).ToString());
        Assert.NotNull(Index.Search(string.Concat(Enumerable.Repeat("-a OR value:>1 ", 5000))).ToString());
        Assert.NotNull(Index.Search($"value:{new string('1', 100_000)} holder:{new string('x', 100_000)} doc:{new string('y', 100_000)}*").ToString());
        Assert.NotNull(Index.Search($"\"{string.Concat(Enumerable.Repeat("a b ", 20_000))}\"").ToString());
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    [Fact]
    public void Many_threads_get_the_same_answers()
    {
        var expected = Index.Search("Serbia neutrality exports");
        var answers = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(4).Select(_ => Index.Search("Serbia neutrality exports").Select(hit => (hit.Statement.Id, hit.Score))).ToList();
        Assert.All(answers, answer => Assert.Equal(expected.Select(hit => (hit.Statement.Id, hit.Score)), answer));
    }
}
