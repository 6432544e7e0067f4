using System.CommandLine;

namespace Stance.Cli;

/// <summary><c>stance index</c>: reads once, so that one can ask often.</summary>
internal static class IndexVerb
{
    private const int DocumentsPerCommit = 200;

    public static Command Create()
    {
        var paths = Verb.Paths("PATH", "Files, folders, globs, or - for standard input.");
        var folder = Verb.Index();
        var json = Verb.Json();
        var verb = new Verb("index", "Read articles into an index. What is there already is skipped, so a stopped run can be started again.",
            "stance index articles/ --index case", "stance index 'in/**/*.txt'  # into ./stance-index", "stance index new.jsonl --index case  # the same id again: replaced")
        { paths, folder, json };
        verb.SetAction(result => Run(result.GetRequiredValue(paths), result.GetRequiredValue(folder), result.GetValue(json)));
        return verb;
    }

    private static int Run(string[] paths, string folder, bool json)
    {
        using var messages = new Messages();
        using var interrupt = new Interrupt();
        using var output = Output.Standard(json, null);
        using var index = IndexFolder.TryWrite(folder, messages);
        if (index is null)
            return Exit.SomeFailed;
        var run = new Indexing(index, new Inputs(paths, messages), interrupt.Token);
        var finished = run.Finish(DocumentsPerCommit);
        messages.Clear();
        if (!finished)
            messages.Warn($"stopped after {run.Added} documents", folder, "run the same command again to go on from there");
        if (output.ForPeople)
            output.Line($"{run.Added} documents added, {run.Skipped} were there already, {messages.Failed} inputs failed; {folder} holds {index.DocumentCount} documents with {index.StatementCount} statements");
        else
            output.Line(Json.Object(("index", folder), ("added", run.Added), ("skipped", run.Skipped), ("failed", messages.Failed), ("documents", index.DocumentCount), ("statements", index.StatementCount)));
        return !finished ? Exit.Interrupted : messages.Failed > 0 ? Exit.SomeFailed : Exit.Done;
    }

    // Documents are read and looked up on other threads than the one that adds.
    private sealed class Indexing(StatementIndex index, Inputs inputs, CancellationToken cancellationToken)
    {
        private readonly Lock _lock = new();

        public int Added { get; private set; }

        public int Skipped { get; private set; }

        /// <summary>Adds everything. False: it was stopped; what was done until then is committed.</summary>
        public bool Finish(int documentsPerCommit)
        {
            try
            {
                foreach (var analysis in StanceAnalyzer.Default.AnalyzeAll(New(), cancellationToken))
                {
                    lock (_lock)
                    {
                        index.Add(analysis);
                        if (++Added % documentsPerCommit == 0)
                            index.Commit();
                    }

                    inputs.Tick();
                }
            }
            catch (OperationCanceledException)
            {
                return false;
            }
            finally
            {
                index.Commit();
            }

            return true;
        }

        private IEnumerable<Document> New()
        {
            foreach (var document in inputs.Read(cancellationToken))
            {
                bool known;
                lock (_lock)
                    known = index.Contains(document);
                if (!known)
                {
                    yield return document;
                    continue;
                }

                Skipped++;
                inputs.Tick();
            }
        }
    }
}
