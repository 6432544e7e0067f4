using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Stance.Cli.Views;

namespace Stance.Cli;

/// <summary><c>stance search</c>: statements by words.</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        var words = new Argument<string[]>("QUERY") { Description = "Words to look for; all of them are one query.", Arity = ArgumentArity.OneOrMore };
        words.Validators.Add(static result => Verb.RefuseOptions(result, "--"));
        var folder = Verb.Index();
        var limit = new Option<int>("--limit", "-n") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = static _ => 20 };
        limit.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0))
                result.AddError($"--limit takes a number from 1, not '{token.Value}'");
        });
        var json = Verb.Json();
        var format = Verb.Format("jsonl", "text");
        var verb = new Verb("search", "Find statements in an index.",
            "stance search shells to Ukraine --index case", "stance search '\"neutral country\" AND Serbia' --limit 5", "stance search sanctions --json | jq -r .sentence.text")
        { words, folder, limit, json, format };
        verb.SetAction(result => Run(
            string.Join(' ', result.GetRequiredValue(words)), result.GetRequiredValue(folder), result.GetValue(limit), result.GetValue(json), result.GetValue(format)));
        return verb;
    }

    private static int Run(string query, string folder, int limit, bool json, string? format)
    {
        using var messages = new Messages();
        using var index = IndexFolder.TryRead(folder, messages);
        if (index is null)
            return Exit.SomeFailed;
        using var output = Output.Standard(json, format);
        var hits = index.Search(query, limit);
        foreach (var hit in hits)
        {
            if (output.ForPeople)
                SearchView.Show(output, hit);
            else
                output.Line(Line(hit));
        }

        if (output.ForPeople && hits.IsEmpty)
            output.Line($"Nothing found in {index.StatementCount} statements of {index.DocumentCount} documents.");
        return hits.IsEmpty ? Exit.NothingFound : Exit.Done;
    }

    private static string Line(SearchHit hit)
    {
        // The contract's form of a statement, taken from an analysis that holds nothing else.
        using var analysis = JsonDocument.Parse(AnalysisJson.Write(new Analysis(hit.Document) { Statements = [hit.Statement] }));
        return Json.Line(writer =>
        {
            writer.WriteNumber("score", Math.Round(hit.Score, 4));
            writer.WriteStartObject("document");
            foreach (var member in analysis.RootElement.GetProperty("document").EnumerateObject())
            {
                // Length and hash are those of the text, which a hit does not hold.
                if (member.Name is not ("length" or "sha256"))
                    member.WriteTo(writer);
            }

            writer.WriteEndObject();
            writer.WriteStartObject("sentence");
            writer.WriteNumber("start", hit.SentenceSpan.Start);
            writer.WriteNumber("end", hit.SentenceSpan.End);
            writer.WriteString("text", hit.Sentence);
            writer.WriteEndObject();
            writer.WritePropertyName("statement");
            analysis.RootElement.GetProperty("statements")[0].WriteTo(writer);
            writer.WriteStartObject("names");
            foreach (var (id, name) in hit.Names.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                writer.WriteString(id, name);
            writer.WriteEndObject();
        });
    }
}
