using Stance.Extraction;
using Xunit;

namespace Stance.CoreTests.Extraction;

public sealed class QuoteSpeakersTests
{
    /// <summary>The speaker of a text that is the source alone; each mention is "words=id", persons have an id that begins with "p".</summary>
    private static string? Speaker(string source, params (string Words, string Id, MentionForm Form)[] named)
    {
        var text = source + " said no.";
        var mentions = named.Select(name => new EntityMention(name.Id, new TextSpan(text.IndexOf(name.Words, StringComparison.Ordinal), text.IndexOf(name.Words, StringComparison.Ordinal) + name.Words.Length), name.Form));
        var entities = named.DistinctBy(name => name.Id).Select(name => new Entity(name.Id, name.Words, name.Id[0] == 'p' ? EntityKind.Person : EntityKind.Organization, null, []));
        var quote = new Quote(QuoteKind.Direct, new TextSpan(0, source.Length), new TextSpan(source.Length + 1, source.Length + 5), [new TextSpan(source.Length + 6, text.Length)], null);
        return Speakers.Resolve(new Document("test", text), [quote], [.. entities], [.. mentions])[0].Speaker;
    }

    [Fact]
    public void The_whole_source_speaks() => Assert.Equal("p1", Speaker("The minister", ("minister", "p1", MentionForm.Nominal)));

    [Fact]
    public void The_person_in_an_apposition_speaks() =>
        Assert.Equal("p1", Speaker("The insurer’s director, Ana Torres", ("The insurer", "o1", MentionForm.Nominal), ("Ana Torres", "p1", MentionForm.Name)));

    [Fact]
    public void The_head_speaks_when_nothing_else_fits() => Assert.Equal("o1", Speaker("the foreign ministry there", ("foreign ministry", "o1", MentionForm.Nominal)));

    [Fact]
    public void A_spokesman_is_not_his_master() => Assert.Null(Speaker("a spokesman for Ana Torres", ("Ana Torres", "p1", MentionForm.Name)));

    [Fact]
    public void A_possessor_does_not_speak() => Assert.Null(Speaker("its lawyer", ("its", "o1", MentionForm.Pronoun)));

    [Fact]
    public void A_report_to_somebody_is_not_theirs() => Assert.Null(Speaker("a report to the Council", ("Council", "o1", MentionForm.Name)));

    [Fact]
    public void A_report_of_somebody_is_theirs() => Assert.Equal("o1", Speaker("records of the Office", ("Office", "o1", MentionForm.Name)));
}
