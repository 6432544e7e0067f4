using CsCheck;
using Xunit;

namespace Stance.CoreTests.Indexing;

/// <summary>Whatever an analysis holds, it can be indexed, found and read back.</summary>
public sealed class OddAnalysesTests
{
    [Fact]
    public void Any_analysis_can_be_indexed_and_comes_back() =>
        Gen.Select(Gen.String, Gen.String).Sample((text, name) =>
        {
            var analysis = new Article("d", text + "x") { Title = name, Source = name }
                .Entity(name, name, EntityKind.Other, null, name).Claim("x", name, name, name, name).Flow("x", name, new(name, null, name)).Build();
            using var index = StatementIndex.InMemory();
            index.Add(analysis);
            index.Commit();
            Assert.Equal(AnalysisJson.Write(analysis), AnalysisJson.Write(index.Analyses().Single()));
            Assert.Equal(2, index.Search("*").Length);
        }, iter: 50);

    [Fact]
    public void Very_long_words_names_and_classes_are_no_trouble()
    {
        var longest = new string('w', 100_000);
        using var index = StatementIndex.InMemory();
        index.Add(new Article(longest, longest) { Title = longest, Source = longest }.Entity(longest, longest, EntityKind.Other, null, longest)
            .Flow(longest, longest, new(longest, null, $"{longest}.{longest}")).Build());
        index.Commit();
        Assert.Single(index.Search("kind:flow"));
        Assert.Single(index.Analyses());
    }

    [Fact]
    public void Offsets_of_others_that_do_not_fit_are_no_trouble()
    {
        const string Line = """
            {"document":{"id":"d"},"sentences":[{"start":50,"end":60},{"start":0,"end":4}],"entities":[{"id":"e"},{"id":"e"}],
             "quantities":[{"start":90,"end":95,"lower":3},{"start":1,"end":2,"lower":7}],"statements":[{"id":"1","kind":"claim","start":0,"end":99,"holder":"e"}]}
            """;
        using var index = StatementIndex.InMemory();
        index.Add(AnalysisJson.Read(Line, "text"));
        index.Commit();
        var hit = Assert.Single(index.Search("value:3 value:7 holder:e"));
        Assert.Equal(("", new TextSpan(0, 99)), (hit.Sentence, hit.SentenceSpan));
    }
}
