using System.CommandLine;
using Stance.Cli.Views;

namespace Stance.Cli;

/// <summary><c>stance eval</c>: how right the analysis is.</summary>
internal static class EvalVerb
{
    public static Command Create()
    {
        var gold = new Argument<string>("GOLD") { Description = "Annotations as JSON Lines, a file or a folder of them: lines of analyze and of contradictions, mixed as you like." };
        gold.Validators.Add(static result => Verb.RefuseOptions(result, "-"));
        var paths = Verb.Paths("PATH", "The articles, by default those around GOLD; only those that are annotated are compared.");
        paths.Arity = ArgumentArity.ZeroOrMore;
        var json = Verb.Json();
        var ratchet = new Option<string?>("--ratchet") { Description = "Compare with the figures in this file, and fail (exit 1) when one fell.", HelpName = "FILE" };
        var accept = new Option<bool>("--accept") { Description = "Write the new figures into the ratchet's file." };
        var verb = new Verb("eval", "Compare the analysis with annotations: precision, recall and F1 for each kind.",
            "stance eval corpora/gold", "stance eval annotations.jsonl articles/ --json", "stance eval corpora/gold --ratchet benchmarks/quality.json --accept")
        { gold, paths, json, ratchet, accept };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(accept) && result.GetValue(ratchet) is null)
                result.AddError("--accept needs --ratchet FILE");
        });
        verb.SetAction(result => Run(
            result.GetRequiredValue(gold), result.GetValue(paths) ?? [], result.GetValue(json), result.GetValue(ratchet), result.GetValue(accept)));
        return verb;
    }

    private static int Run(string gold, string[] paths, bool json, string? ratchet, bool accept)
    {
        using var messages = new Messages();
        using var interrupt = new Interrupt();
        var annotations = Annotations.Read(gold, messages);
        if (annotations.Analyses.Count == 0)
        {
            messages.Fail("there are no annotations", gold, "name a file or folder of JSON Lines as stance analyze writes them");
            return Exit.SomeFailed;
        }

        var past = ratchet is null ? null : Ratchet.TryRead(ratchet, gold, messages);
        if (ratchet is not null && past is null)
            return Exit.Usage;
        var predicted = paths.Length > 0 ? Analyze(annotations, paths, gold, messages, interrupt.Token) : Analyze(annotations, [Around(gold)], Folder(gold), messages, interrupt.Token);
        var findings = ContradictionFinder.Default.Find(predicted, interrupt.Token);
        var scores = Evaluation.Compare(annotations.Analyses, predicted, annotations.Findings, findings.Select(Finding.Of));
        messages.Clear();
        using var output = Output.Standard(json, null);
        if (output.ForPeople)
        {
            EvaluationView.Show(output, scores, past, predicted.Count);
        }
        else
        {
            foreach (var score in scores)
                output.Line(Json.Object(("kind", score.Kind), ("gold", score.Gold), ("predicted", score.Predicted), ("hits", score.Hits), ("precision", score.Precision), ("recall", score.Recall), ("f1", score.F1)));
        }

        var fell = accept ? false : past?.Check(scores, messages) == false;
        if (accept && messages.Failed == 0)
            past!.Write(scores);
        return messages.Failed > 0 ? Exit.SomeFailed : fell ? Exit.NothingFound : Exit.Done;
    }

    // corpora/gold, and corpora/gold/analysis.jsonl, annotate what lies in corpora.
    private static string Around(string gold) =>
        Path.GetDirectoryName(Folder(gold)) switch { null => Folder(gold) == "." ? ".." : "/", "" => ".", var above => above };

    private static string Folder(string gold) => Directory.Exists(gold) ? gold.TrimEnd('/') : Path.GetDirectoryName(gold) is { Length: > 0 } folder ? folder : ".";

    private static List<Analysis> Analyze(Annotations annotations, string[] paths, string except, Messages messages, CancellationToken cancellationToken)
    {
        var inputs = new Inputs(paths, messages, except);
        var left = annotations.Analyses.Select(analysis => analysis.Document.Id).ToHashSet(StringComparer.Ordinal);
        var annotated = inputs.Read(cancellationToken).Where(document =>
        {
            if (!left.Remove(document.Id))
                return false;
            annotations.CheckText(document, messages);
            return true;
        });
        List<Analysis> predicted = [];
        foreach (var analysis in StanceAnalyzer.Default.AnalyzeAll(annotated, cancellationToken))
        {
            predicted.Add(analysis);
            inputs.Tick();
        }

        foreach (var id in left.Order(StringComparer.Ordinal))
            messages.Fail($"there is no article for the annotation '{id}'", string.Join(' ', paths), "it is left out of the figures: add its article");
        return predicted;
    }
}
