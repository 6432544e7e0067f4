using System.CommandLine;
using Stance.Cli.Views;

namespace Stance.Cli;

/// <summary><c>stance analyze</c>: what each document says.</summary>
internal static class AnalyzeVerb
{
    public static Command Create()
    {
        var paths = Verb.Paths("PATH", "Files, folders, globs, or - for standard input.");
        var file = new Option<string?>("--out", "-o") { Description = "Write to this file; it appears when everything is done.", HelpName = "FILE" };
        var json = Verb.Json();
        var format = Verb.Format("jsonl", "text", "conllu");
        var verb = new Verb("analyze", "Show what articles say: entities, amounts, quotes and statements.",
            "stance analyze article.txt", "stance analyze 'in/**/*.{txt,html}' --out analysis.jsonl", "cat article.txt | stance analyze - --json")
        { paths, file, json, format };
        verb.SetAction(result => Run(result.GetRequiredValue(paths), result.GetValue(file), result.GetValue(json), result.GetValue(format)));
        return verb;
    }

    private static int Run(string[] paths, string? file, bool json, string? format)
    {
        using var messages = new Messages();
        using var interrupt = new Interrupt();
        file = file == "-" ? null : file;
        using var written = file is null ? null : NewFile.TryCreate(file, messages);
        if (file is not null && written is null)
            return Exit.Usage;
        using var output = written is null ? Output.Standard(json, format) : Output.To(written.Stream, format == "text");
        var inputs = new Inputs(paths, messages, file);
        foreach (var analysis in StanceAnalyzer.Default.AnalyzeAll(inputs.Read(interrupt.Token), interrupt.Token))
        {
            if (output.OnTerminal)
                messages.Clear();
            if (format == "conllu")
                output.Write(Conllu.Write(analysis));
            else if (output.ForPeople)
                AnalysisView.Show(output, analysis);
            else
                output.Line(AnalysisJson.Write(analysis));
            inputs.Tick();
        }

        output.Dispose();
        written?.Keep();
        return messages.Failed > 0 ? Exit.SomeFailed : Exit.Done;
    }
}
