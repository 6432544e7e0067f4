using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Stance.Cli;

/// <summary>Reads the command line, and explains it.</summary>
internal static class CommandLine
{
    private const string Teaching =
        """
        stance reads news articles and answers, with receipts: who claims what, who stands where on what,
        what moves from whom to whom, and where these do not fit together.

          stance analyze article.txt                 what one article says
          stance contradictions articles/            what does not fit together in a folder
          stance index articles/ --index case        read once, ask often
          stance search shells to Ukraine --index case
          stance contradictions case                 the same, from the index
          stance text page.html                      the text that all offsets count in
          stance eval gold/ articles/                how right it is

        Paths are files, folders, globs such as 'in/**/*.{txt,html}', or - for standard input.
        Tables on a terminal, JSON Lines when piped. stance VERB --help tells more about a verb.
        """;

    public static int Run(string[] args)
    {
        var root = new RootCommand("Reads news articles: who claims what, who stands where, what moves from whom to whom, and what does not fit together.")
        {
            AnalyzeVerb.Create(), IndexVerb.Create(), SearchVerb.Create(), ContradictionsVerb.Create(), TextVerb.Create(), EvalVerb.Create(),
        };
        root.SetAction(static _ =>
        {
            Console.Out.WriteLine(Teaching);
            return Exit.Done;
        });
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Show this help.";
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.Options.OfType<VersionOption>().Single().Description = "Show the version.";

        var result = root.Parse(args);
        if (result.Errors.Count > 0 && result.Action is ParseErrorAction)
            return Refuse(root, result);
        return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static int Refuse(RootCommand root, ParseResult result)
    {
        var verb = result.CommandResult.Command as Verb;
        var advice = verb is null ? "stance --help lists the verbs" : $"stance {verb.Name} --help shows how it is meant";
        var first = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        var what = Reword(Plain.Line(result.Errors[0].Message.TrimEnd('.')));
        if (verb is null && !first.StartsWith('-'))
        {
            what = $"there is no verb '{Plain.Line(first)}'";
            if (Nearest(first, root.Subcommands.Select(command => command.Name)) is { } meant)
                advice = $"did you mean {meant}? {advice}";
        }

        Console.Error.WriteLine($"stance: {what}, {advice}");
        return Exit.Usage;
    }

    // The library's words, in the manner of ours.
    private static string Reword(string message)
    {
        var quoted = message.Split('\'') is [_, var inside, ..] ? inside : "";
        return message switch
        {
            _ when message.StartsWith("Required argument '", StringComparison.Ordinal) => $"{quoted} is missing",
            _ when message.StartsWith("Required argument missing for option", StringComparison.Ordinal) => $"{quoted} needs a value",
            _ when message.StartsWith("Unrecognized", StringComparison.Ordinal) => quoted.StartsWith('-') ? $"there is no option '{quoted}'" : $"'{quoted}' is one argument too many",
            _ => message,
        };
    }

    private static string? Nearest(string word, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: Distance(word.ToLowerInvariant(), name)))
        .Where(candidate => candidate.Distance <= Math.Max(2, candidate.Name.Length / 3) || (word.Length > 2 && candidate.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
        .MinBy(candidate => candidate.Distance).Name;

    // Levenshtein: letters to add, drop or change.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }

    private sealed class HelpWithExamples(HelpAction inner) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = inner.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            if (parseResult.CommandResult.Command is Verb verb)
            {
                output.WriteLine("Examples:");
                foreach (var example in verb.Examples)
                    output.WriteLine($"  {example}");
                output.WriteLine();
            }

            return code;
        }
    }
}
