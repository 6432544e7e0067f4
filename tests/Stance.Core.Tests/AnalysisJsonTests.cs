using System.Globalization;
using System.Text.Json;
using CsCheck;
using Xunit;

namespace Stance.CoreTests;

public sealed class AnalysisJsonTests
{
    private const string Text =
        "Belgrade said on Friday Serbia is neutral. A Čačak plant sold Poland about 1.2 billion euros of 152 mm shells in 2024. "
        + "“No fewer than 900 tanks left,” Vučić said. The euro fell 2%.";

    private static readonly Article At = new("čačak-1", Text);

    private static QuantityMention Money { get; } = new(At.At("1.2 billion euros"), new(1.2e9, 1.2e9, Relation.About, "EUR", QuantityKind.Money), At.At("152 mm shells"));

    private static Analysis Sample()
    {
        var friday = new TimeExpression(At.At("Friday"), "2025-03-07", new(new(2025, 3, 7), new(2025, 3, 7)));
        var year = new TimeExpression(At.At("2024"), "2024", new(new(2024, 1, 1), new(2024, 12, 31)));
        var tanks = new QuantityMention(At.At("900 tanks"), new(900, null, Relation.AtLeast, "tank", QuantityKind.Count), At.At("tanks"));
        var fall = new QuantityMention(At.At("2%"), new(2, 2, Relation.Equal, "%", QuantityKind.Percent, Change.Down), null);
        var article = new Article("čačak-1", Text)
        {
            Path = "in/čačak-1.txt",
            Title = "A \"neutral\" seller",
            Source = "Danas",
            Author = "J. Đorđević",
            Published = new(2025, 3, 8),
        };
        var analysis = article
            .Entity("serbia", "Serbia", EntityKind.Country, "SRB", "Belgrade", "Republic of Serbia")
            .Entity("belgrade-city", "Belgrade (city)", EntityKind.Place, "SRB")
            .Entity("aleksandar-vucic", "Aleksandar Vučić", EntityKind.Person, null, "Vučić")
            .Mention("serbia", "Belgrade", MentionForm.Metonym, "belgrade-city")
            .Mention("serbia", "Serbia", MentionForm.Name)
            .Mention("aleksandar-vucic", "Vučić", MentionForm.Name)
            .Stance("Serbia is neutral", "serbia", new(null, "the war", null), Position.Neutral, "serbia", "aleksandar-vucic")
            .Flow("A Čačak plant sold Poland about 1.2 billion euros of 152 mm shells in 2024", Statement.Author,
                new("152 mm shells", At.At("152 mm shells"), "arms.ammunition"), flow => flow with
                {
                    Suppliers = ["cacak-plant"],
                    Recipients = ["poland"],
                    Calibers = [152],
                    Value = Money,
                    Time = year,
                    Directness = Directness.Direct,
                    Quantities = [tanks],
                })
            .Figure("No fewer than 900 tanks left", "aleksandar-vucic", "serbia", "tanks", "900 tanks", tanks.Value)
            .Claim("The euro fell 2%", Statement.Author, "the euro", "fall", null)
            .Build();
        return analysis with
        {
            Quantities = [Money, tanks, fall],
            Calibers = [new(At.At("152 mm"), new(152, null, "152 mm", "Soviet"), At.At("shells")), new(At.At("152"), new(7.62, 39, "7.62×39mm", null), null)],
            Times = [friday, year, new(At.At("in"), "P3D", null)],
            Quotes =
            [
                new(QuoteKind.Direct, At.At("Vučić"), At.At("said"), [At.At("“No fewer than 900 tanks left,”")], "aleksandar-vucic"),
                new(QuoteKind.Indirect, null, null, [At.At("Serbia is neutral")], null),
            ],
        };
    }

    private static string Expected() => """
        {"schema":"stance/1","document":{"id":"čačak-1","path":"in/čačak-1.txt","title":"A \"neutral\" seller","source":"Danas","author":"J. Đorđević","published":"2025-03-08","language":"en","length":180,"sha256":"HASH"},
        "sentences":[{"start":0,"end":42},{"start":43,"end":118},{"start":119,"end":162},{"start":163,"end":180}],
        "entities":[{"id":"serbia","name":"Serbia","kind":"country","country":"SRB","aliases":["Belgrade","Republic of Serbia"],"mentions":[{"start":0,"end":8,"form":"metonym"},{"start":24,"end":30,"form":"name"}]},
        {"id":"belgrade-city","name":"Belgrade (city)","kind":"place","country":"SRB","aliases":[],"mentions":[{"start":0,"end":8,"form":"name"}]},
        {"id":"aleksandar-vucic","name":"Aleksandar Vučić","kind":"person","aliases":["Vučić"],"mentions":[{"start":151,"end":156,"form":"name"}]}],
        "quantities":[{"start":75,"end":92,"kind":"money","relation":"~","lower":1200000000,"upper":1200000000,"unit":"EUR","item":{"start":96,"end":109}},
        {"start":134,"end":143,"kind":"count","relation":">=","lower":900,"unit":"tank","item":{"start":138,"end":143}},
        {"start":177,"end":179,"kind":"percent","relation":"=","lower":2,"upper":2,"unit":"%","change":"down"}],
        "calibers":[{"start":96,"end":102,"millimetres":152,"designation":"152 mm","munition":{"start":103,"end":109},"standard":"Soviet"},
        {"start":96,"end":99,"millimetres":7.62,"caseLength":39,"designation":"7.62×39mm"}],
        "times":[{"start":17,"end":23,"value":"2025-03-07","first":"2025-03-07","last":"2025-03-07"},{"start":113,"end":117,"value":"2024","first":"2024-01-01","last":"2024-12-31"},{"start":110,"end":112,"value":"P3D"}],
        "quotes":[{"kind":"direct","source":{"start":151,"end":156},"cue":{"start":9,"end":13},"content":[{"start":119,"end":150}],"speaker":"aleksandar-vucic"},
        {"kind":"indirect","content":[{"start":24,"end":41}]}],
        "statements":[{"id":"čačak-1-1","kind":"stance","start":24,"end":41,"holder":"serbia","sourceChain":["serbia","aleksandar-vucic"],"polarity":"positive","factuality":"CT+","modality":"asserted","rule":"stance-test","confidence":0.75,"target":{"text":"the war"},"position":"neutral"},
        {"id":"čačak-1-2","kind":"flow","start":43,"end":117,"holder":"author","sourceChain":[],"polarity":"positive","factuality":"CT+","modality":"asserted","time":{"start":113,"end":117,"first":"2024-01-01","last":"2024-12-31"},"rule":"flow-test","confidence":0.9,
        "suppliers":["cacak-plant"],"producers":[],"facilitators":[],"intermediaries":[],"recipients":["poland"],"endUsers":[],"goods":{"text":"152 mm shells","start":96,"end":109,"class":"arms.ammunition"},"calibers":[152],
        "quantities":[{"start":134,"end":143,"kind":"count","relation":">=","lower":900,"unit":"tank","item":{"start":138,"end":143}}],"value":{"relation":"~","lower":1200000000,"upper":1200000000,"currency":"EUR","start":75,"end":92},"status":"actual","directness":"direct"},
        {"id":"čačak-1-3","kind":"figure","start":120,"end":148,"holder":"aleksandar-vucic","sourceChain":[],"polarity":"positive","factuality":"CT+","modality":"asserted","rule":"figure-test","confidence":0.8,"subject":"serbia","measure":"tanks",
        "quantity":{"start":134,"end":143,"kind":"count","relation":">=","lower":900,"unit":"tank"}},
        {"id":"čačak-1-4","kind":"claim","start":163,"end":179,"holder":"author","sourceChain":[],"polarity":"positive","factuality":"CT+","modality":"asserted","rule":"claim-test","confidence":0.5,"agent":"the euro","predicate":"fall"}]}
        """.ReplaceLineEndings("").Replace("HASH", AnalysisJson.HashOf(Text), StringComparison.Ordinal);

    [Fact]
    public void An_analysis_is_written_as_the_contract_says() => Assert.Equal(Expected(), AnalysisJson.Write(Sample()));

    [Fact]
    public void The_hash_is_that_of_the_text_in_utf8() =>
        Assert.Equal("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", AnalysisJson.HashOf("hello"));

    [Fact]
    public void What_was_read_back_is_written_the_same()
    {
        var line = AnalysisJson.Write(Sample());
        Assert.Equal(line, AnalysisJson.Write(AnalysisJson.Read(line, Text)));
    }

    [Fact]
    public void What_was_read_back_is_what_was_written()
    {
        var sample = Sample();
        var read = AnalysisJson.Read(AnalysisJson.Write(sample), Text);
        Assert.Equal(sample.Document, read.Document);
        Assert.Equal(sample.Mentions, read.Mentions);
        Assert.Equal(sample.Quantities, read.Quantities);
        Assert.Equal(sample.Calibers, read.Calibers);
        Assert.Equal(sample.Times, read.Times);
        Assert.Equal(sample.Statements[1], read.Statements[1]);
        Assert.Equal(sample.Statements[3], read.Statements[3]);
        Assert.Equal(["serbia", "aleksandar-vucic"], read.Statements[0].SourceChain);
        Assert.Equal("Serbia is neutral", read.Statements[0].Evidence.Text);
    }

    [Fact]
    public void Without_the_text_evidence_has_a_place_but_no_words()
    {
        var read = AnalysisJson.Read(AnalysisJson.Write(Sample()));
        Assert.Equal(At.At("Serbia is neutral"), read.Statements[0].Span);
        Assert.Equal("", read.Statements[0].Evidence.Text);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new(culture);
            Assert.Equal(Expected(), AnalysisJson.Write(Sample()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1.2e9, "1200000000")]
    [InlineData(3, "3")]
    [InlineData(-0.0, "0")]
    [InlineData(12.7, "12.7")]
    [InlineData(1.5e17, "150000000000000000")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(1e300, "1E+300")]
    public void Numbers_are_written_as_people_write_them(double number, string expected) => Assert.Equal(expected, AnalysisJson.Text(number));

    [Fact]
    public void Every_number_reads_back_as_itself() =>
        Gen.Double.Where(double.IsFinite).Sample(number => double.Parse(AnalysisJson.Text(number), CultureInfo.InvariantCulture) == number);

    [Fact]
    public void Open_and_infinite_bounds_are_not_written()
    {
        var analysis = new Analysis(new("d", "many")) { Quantities = [new(new(0, 4), new(double.NegativeInfinity, null, Relation.Less, "1", QuantityKind.Ratio), null)] };
        Assert.Contains("\"quantities\":[{\"start\":0,\"end\":4,\"kind\":\"ratio\",\"relation\":\"<\",\"unit\":\"1\"}]", AnalysisJson.Write(analysis), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_can_be_written_and_read() =>
        Gen.Select(Gen.String, Gen.String).Sample((text, title) =>
        {
            var analysis = new Article("d", text + "x") { Title = title }.Claim("x", title, title, title, null).Build();
            var line = AnalysisJson.Write(analysis);
            Assert.DoesNotContain('\n', line);
            var read = AnalysisJson.Read(line, text + "x");
            Assert.Equal(line, AnalysisJson.Write(read));
        });

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        var analysis = new Analysis(new("d", "a\ud800b") { Title = "\udc00 emoji" });
        Assert.Equal("\ufffd emoji", AnalysisJson.Read(AnalysisJson.Write(analysis)).Document.Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"document\":{\"id\":\" \"}}")]
    [InlineData("{\"document\":\"d\"}")]
    [InlineData("{\"schema\":\"stance/2\",\"document\":{\"id\":\"d\"}}")]
    public void What_is_no_analysis_is_refused(string line)
    {
        Assert.False(AnalysisJson.TryRead(line, out _));
        Assert.Throws<FormatException>(() => AnalysisJson.Read(line));
    }

    [Fact]
    public void Missing_and_unknown_members_are_tolerated()
    {
        const string Line = """
            {"document":{"id":"d","length":"?","mood":1},"extra":[],"sentences":[{"start":0},{"start":3,"end":1},{"start":-1,"end":1},7],
             "entities":[{"name":"nobody"},{"id":"e","mentions":[{"start":0,"end":1,"form":"smell"}]},{"id":"f","aliases":["F",null,3],"kind":7}],
             "quantities":[{"start":0,"end":1,"kind":"trend","lower":1e999}],"times":{},"quotes":[{"kind":"direct"}],
             "statements":[{"id":"1","kind":"flow","start":0,"end":1},{"id":"2","kind":"stance","start":0,"end":1,"confidence":"high"},
                           {"id":"3","kind":"figure","start":0,"end":1,"quantity":{"lower":5}},{"id":"4","kind":"song","start":0,"end":1},{"id":"5","kind":"claim"},
                           {"kind":"claim","start":0,"end":99,"holder":"\ud800","predicate":null}]}
            """;
        var read = AnalysisJson.Read(Line, "text");
        Assert.Empty(read.Sentences);
        Assert.Equal(["e", "f"], read.Entities.Select(entity => entity.Id));
        Assert.Equal(["e", "F"], read.Entities.Select(entity => entity.Name));
        Assert.Equal(MentionForm.Name, Assert.Single(read.Mentions).Form);
        Assert.Equal(new(null, null, Relation.Equal, "1", QuantityKind.Count), Assert.Single(read.Quantities).Value); // no unit: a bare number
        Assert.Empty(read.Quotes);
        Assert.Equal(["1", "2", "3", ""], read.Statements.Select(statement => statement.Id));
        Assert.Equal("goods", Assert.IsType<FlowStatement>(read.Statements[0]).Goods.Class);
        Assert.Equal(5, Assert.IsType<FigureStatement>(read.Statements[2]).Quantity.Value.Lower);
        Assert.Equal((Statement.Author, ""), (read.Statements[3].Holder, read.Statements[3].Evidence.Text));
    }

    [Fact]
    public void A_damaged_line_never_throws_anything_else()
    {
        var line = AnalysisJson.Write(Sample());
        Gen.Select(Gen.Int[0, line.Length - 1], Gen.Char).Sample((place, letter) =>
        {
            var damaged = line[..place] + letter + line[(place + 1)..];
            if (AnalysisJson.TryRead(damaged, out var analysis, Text))
                AnalysisJson.Write(analysis);
            AnalysisJson.TryReadFinding(damaged, out _, out _, out _);
        });
    }

    [Fact]
    public void A_finding_is_written_as_the_contract_says_and_read_back()
    {
        var sample = Sample();
        var finding = new Contradiction("c1", sample.Statements[0], sample.Statements[3], ContradictionRelation.Tension, "neutrality", "Neutral — and sells.",
            [At.Receipt("Friday", "denial")], 0.8);
        var line = AnalysisJson.Write(finding);
        Assert.Equal(
            """
            {"id":"c1","relation":"tension","rule":"neutrality","confidence":0.8,"explanation":"Neutral — and sells.",
            "first":{"document":"čačak-1","statement":"čačak-1-1","start":24,"end":41,"text":"Serbia is neutral"},
            "second":{"document":"čačak-1","statement":"čačak-1-4","start":163,"end":179,"text":"The euro fell 2%"},
            "mitigations":[{"document":"čačak-1","start":17,"end":23,"text":"Friday"}]}
            """.ReplaceLineEndings(""),
            line);
        Assert.True(AnalysisJson.TryReadFinding(line, out var relation, out var first, out var second));
        Assert.Equal(ContradictionRelation.Tension, relation);
        Assert.Equal(new("čačak-1", At.At("Serbia is neutral"), "Serbia is neutral", "neutrality"), first);
        Assert.Equal(At.At("The euro fell 2%"), second.Span);
        Assert.False(AnalysisJson.TryRead(line, out _));
        Assert.False(AnalysisJson.TryReadFinding(AnalysisJson.Write(sample), out _, out _, out _));
    }

    [Fact]
    public void The_example_of_the_scorers_can_be_read()
    {
        // In the form of eval/gold/example.jsonl: findings nested in the analysis, quantities of statements without a place.
        const string Line = """
            {"schema":"stance/1","document":{"id":"dv-g1","path":"dv-g1.txt","published":"2026-01-14"},"sentences":[],"contradictions":[{"id":"VG01"}],
             "statements":[{"id":"F2","kind":"flow","start":437,"end":597,"holder":"experts","goods":{"start":543,"end":548,"text":"bombs"},"calibers":[82,120],
             "quantities":[{"kind":"count","relation":"=","lower":18000,"upper":18000,"unit":"bomb"}],"value":{"relation":"=","lower":23500000,"upper":23500000,"currency":"USD"},"status":"actual"}]}
            """;
        var flow = Assert.IsType<FlowStatement>(Assert.Single(AnalysisJson.Read(Line).Statements));
        Assert.Equal([82, 120], flow.Calibers);
        Assert.Equal(new(23500000, 23500000, Relation.Equal, "USD", QuantityKind.Money), flow.Value!.Value);
        Assert.Equal(18000, Assert.Single(flow.Quantities).Value.Lower);
    }

    [Fact]
    public void Lines_are_json_that_others_can_parse()
    {
        using var json = JsonDocument.Parse(AnalysisJson.Write(Sample()));
        Assert.Equal(
            ["schema", "document", "sentences", "entities", "quantities", "calibers", "times", "quotes", "statements"],
            json.RootElement.EnumerateObject().Select(member => member.Name));
    }
}
