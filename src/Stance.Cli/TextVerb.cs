using System.CommandLine;

namespace Stance.Cli;

/// <summary><c>stance text</c>: the text in which offsets count.</summary>
internal static class TextVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A file, or - for standard input." };
        file.Validators.Add(static result => Verb.RefuseOptions(result, "-"));
        var id = new Option<string?>("--id") { Description = "Which document, where the file holds several.", HelpName = "ID" };
        var verb = new Verb("text", "Print the text that all offsets refer to, as it is; of several documents, one JSON line each.",
            "stance text page.html", "stance text articles.jsonl --id dv-e1", "stance text page.html | tail -c +694 | head -c 71  # the words of a finding")
        { file, id };
        verb.SetAction(result => Run(result.GetRequiredValue(file), result.GetValue(id)));
        return verb;
    }

    private static int Run(string file, string? id)
    {
        using var messages = new Messages();
        using var interrupt = new Interrupt();
        using var output = Output.Standard(json: false, format: "text");
        var found = 0;
        Document? only = null;
        foreach (var document in new Inputs([file], messages).Read(interrupt.Token).Where(document => id is null || document.Id == id))
        {
            // Only the second shows that there are several.
            if (++found == 2)
                output.Line(Line(only!));
            if (found > 1)
                output.Line(Line(document));
            only = document;
        }

        if (found == 1)
            output.Write(only!.Text);
        if (found == 0 && messages.Failed == 0)
        {
            messages.Warn(id is null ? "there is no document" : $"there is no document '{id}'", file, "stance text FILE without --id shows what there is");
            return Exit.NothingFound;
        }

        return messages.Failed > 0 ? Exit.SomeFailed : Exit.Done;
    }

    private static string Line(Document document) => Json.Object(("id", document.Id), ("text", document.Text));
}
