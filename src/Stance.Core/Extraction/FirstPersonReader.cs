namespace Stance.Extraction;

/// <summary>
/// "I" in a quotation is its speaker, "we" the speaker's side: the body or state spoken for, else the speaker. Outside quotations "I" is the author named under the headline.
/// </summary>
internal sealed class FirstPersonReader(EntityScene scene, EntityDraft? home)
{
    public void Read(List<NameDraft> names)
    {
        var author = scene.Document.Author is { Length: > 0 } by ? names.FirstOrDefault(name => name.Text == by)?.Entity : null;
        foreach (var words in scene.Sentences)
        {
            for (var at = 0; at < words.Count; at++)
            {
                if (words.Tag(at) is not ("PRP" or "PRP$") || scene.At(words.Index, at) is { Form: MentionForm.Pronoun })
                    continue;
                var word = words.Lower(at);
                var single = word is "i" or "me" or "my" or "mine" or "myself";
                if (!single && word is not ("we" or "us" or "our" or "ours" or "ourselves"))
                    continue;
                var entity = scene.QuoteAt(words.Span(at, at + 1).Start) is { } quote
                    ? scene.Speaker(quote) is { } speaker ? single ? speaker : SideOf(speaker) : null
                    : author is null ? null : single ? author : home ?? author;
                if (entity is not null)
                    scene.Add(new MentionDraft(words, at, at + 1, MentionForm.Pronoun, entity));
            }
        }
    }

    private static EntityDraft SideOf(EntityDraft speaker)
    {
        var side = speaker;
        for (var steps = 0; steps < 3 && side.Side is { } next; steps++)
            side = next;
        return side;
    }
}
