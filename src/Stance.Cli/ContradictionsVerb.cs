using System.CommandLine;
using Stance.Cli.Views;

namespace Stance.Cli;

/// <summary><c>stance contradictions</c>: what does not fit together.</summary>
internal static class ContradictionsVerb
{
    public static Command Create()
    {
        var paths = Verb.Paths("INDEX|PATH", "An index, or files, folders, globs or - for standard input, which are then read in memory.");
        var all = new Option<bool>("--all") { Description = "Also what only looks opposed (qualification) and what agrees (corroboration)." };
        var json = Verb.Json();
        var format = Verb.Format("jsonl", "text");
        var verb = new Verb("contradictions", "Find statements that do not fit together, within articles and across them.",
            "stance contradictions case  # an index", "stance contradictions interview.txt report.txt --all", "stance contradictions articles/ --json | jq 'select(.relation == \"tension\")'")
        { paths, all, json, format };
        verb.SetAction(result => Run(result.GetRequiredValue(paths), result.GetValue(all), result.GetValue(json), result.GetValue(format)));
        return verb;
    }

    private static int Run(string[] paths, bool all, bool json, string? format)
    {
        using var messages = new Messages();
        using var interrupt = new Interrupt();
        using var output = Output.Standard(json, format);
        using var corpus = new Corpus(paths, messages, interrupt.Token);
        var findings = corpus.Find(interrupt.Token);
        messages.Clear();
        var shown = all ? findings : [.. findings.Where(finding => finding.IsConflict)];
        if (output.ForPeople)
        {
            ContradictionsView.Show(output, shown, corpus.Of(shown), corpus.Count);
        }
        else
        {
            foreach (var finding in shown)
                output.Line(AnalysisJson.Write(finding));
        }

        return messages.Failed > 0 ? Exit.SomeFailed : shown.IsEmpty ? Exit.NothingFound : Exit.Done;
    }

    /// <summary>What is compared: indexes stay on disk, everything else is read into memory.</summary>
    private sealed class Corpus : IDisposable
    {
        private readonly List<StatementIndex> _indexes = [];
        private readonly List<Analysis> _read = [];

        public Corpus(string[] paths, Messages messages, CancellationToken cancellationToken)
        {
            foreach (var folder in paths.Where(IndexFolder.Is))
            {
                if (IndexFolder.TryRead(folder, messages) is { } index)
                    _indexes.Add(index);
            }

            var files = paths.Where(path => !IndexFolder.Is(path)).ToList();
            if (files.Count == 0)
                return;
            var inputs = new Inputs(files, messages);
            foreach (var analysis in StanceAnalyzer.Default.AnalyzeAll(inputs.Read(cancellationToken), cancellationToken))
            {
                _read.Add(analysis);
                inputs.Tick();
            }
        }

        public int Count => _read.Count + _indexes.Sum(index => index.DocumentCount);

        public ImmutableArray<Contradiction> Find(CancellationToken cancellationToken) => (_indexes, _read) switch
        {
            ([], []) => [],
            ([var index], []) => ContradictionFinder.Default.Find(index, cancellationToken),
            _ => ContradictionFinder.Default.Find(Analyses(), cancellationToken),
        };

        /// <summary>The analyses that the findings speak of, by document id.</summary>
        public Dictionary<string, Analysis> Of(ImmutableArray<Contradiction> findings)
        {
            var wanted = findings.SelectMany(finding => finding.Mitigations.Append(finding.First.Evidence).Append(finding.Second.Evidence))
                .Select(evidence => evidence.Document).ToHashSet(StringComparer.Ordinal);
            var analyses = new Dictionary<string, Analysis>(StringComparer.Ordinal);
            if (wanted.Count == 0)
                return analyses;
            foreach (var analysis in Analyses())
            {
                if (wanted.Contains(analysis.Document.Id))
                    analyses.TryAdd(analysis.Document.Id, analysis);
            }

            return analyses;
        }

        public void Dispose() => _indexes.ForEach(index => index.Dispose());

        private IEnumerable<Analysis> Analyses() => _indexes.SelectMany(index => index.Analyses()).Concat(_read);
    }
}
