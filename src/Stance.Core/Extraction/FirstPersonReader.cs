namespace Stance.Extraction;

/// <summary>"I" and "we": the speaker of the quote around them and whom the speaker speaks for; outside quotes, the author who signs ("By Brenda Mabuza").</summary>
internal sealed class FirstPersonReader(EntityScene scene, EntityDraft? home)
{
    public void Read()
    {
        var author = Author();
        var asked = scene.Mentions.SelectMany(list => list).FirstOrDefault(mention => mention.Entity.Kind is EntityKind.Person && mention.Form is MentionForm.Name)?.Entity;
        var answering = scene.Asked;
        var isQuestion = false;
        foreach (var words in scene.Sentences)
        {
            if (words[1] is ":")
                isQuestion = answering is not null && QuoteInterview.IsQuestion(words[0]) || isQuestion && words[0].Length > 1 && words[0] is not ("Answer" or "ANSWER");
            if (isQuestion)
                ReadAddressed(words, answering!);
            for (var at = 0; at < words.Count; at++)
            {
                var word = words.Lower(at);
                var alone = word is "i" && words.IsUpper(at) || word is "me" or "my" or "mine" or "myself";
                if (!alone && word is not ("we" or "us" or "our" or "ours" or "ourselves") || word is "us" && words[at] is "US" || words.Tag(at) is "NNP" or "CD")
                    continue;
                var quote = scene.QuoteAt(words.Span(at, at + 1).Start);
                var speaker = quote is null ? author : scene.Speaker(quote) ?? (quote is { Cue: null, Source: { } label } && !QuoteInterview.IsQuestion(label.Of(scene.Text)) ? asked : null);
                if (speaker is null)
                    continue;
                var entity = alone ? speaker.Kind is EntityKind.Person ? speaker : null : quote is null ? home : speaker.Kind is EntityKind.Person ? speaker.Side ?? Named(quote) : speaker;
                if (entity is not null)
                    scene.Add(new MentionDraft(words, at, at + 1, MentionForm.Pronoun, entity));
            }
        }
    }

    /// <summary>The body or country inside the words that name a speaker: "a spokesman for the defence ministry".</summary>
    private EntityDraft? Named(Quote quote) => quote.Source is not { } source || scene.SentenceAt(source.Start) is not (var at and >= 0) ? null
        : scene.Mentions[at].LastOrDefault(mention => source.Contains(mention.Span) && mention.Entity.Kind is EntityKind.Organization or EntityKind.Country)?.Entity;

    /// <summary>The person of a short line "By Name", or the author the document names.</summary>
    private EntityDraft? Author()
    {
        foreach (var words in scene.Sentences.Take(8))
        {
            if (words.Count <= 7 && words[0] is "By" or "BY" && scene.At(words.Index, 1) is { Entity: { Kind: EntityKind.Person } person })
                return person;
        }

        return scene.Document.Author is { Length: > 0 } author
            ? scene.Mentions.SelectMany(list => list).FirstOrDefault(mention => mention.Entity.Kind is EntityKind.Person && string.Equals(mention.Entity.Name, author, StringComparison.OrdinalIgnoreCase))?.Entity : null;
    }

    /// <summary>"You" and "your" in a question mean whoever answers, and so does "Minister," at its beginning.</summary>
    private void ReadAddressed(SentenceWords words, EntityDraft answering)
    {
        if (words[1] is ":" && words[3] is "," && words.IsUpper(2) && answering.Nouns.Contains(words.Lower(2)))
            scene.Add(new MentionDraft(words, 2, 3, MentionForm.Nominal, answering));
        for (var at = 0; at < words.Count; at++)
        {
            if (words.Lower(at) is "you" or "your" or "yours" or "yourself")
                scene.Add(new MentionDraft(words, at, at + 1, MentionForm.Pronoun, answering));
        }
    }
}
