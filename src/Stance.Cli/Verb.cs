using System.CommandLine;
using System.CommandLine.Parsing;

namespace Stance.Cli;

/// <summary>A verb of the command line with the examples that its help shows.</summary>
internal sealed class Verb : Command
{
    public Verb(string name, string description, params string[] examples)
        : base(name, description) => Examples = examples;

    /// <summary>Command lines; what follows "  # " explains.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>The argument that takes files, folders, globs and "-".</summary>
    public static Argument<string[]> Paths(string name, string description)
    {
        var paths = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(static result => RefuseOptions(result, "-"));
        return paths;
    }

    /// <summary>The option that asks for JSON Lines.</summary>
    public static Option<bool> Json() => new("--json") { Description = "JSON Lines, also on a terminal (the default when piped)." };

    /// <summary>The option that chooses between a view for people and JSON Lines.</summary>
    public static Option<string?> Format(params string[] formats)
    {
        var format = new Option<string?>("--format") { Description = "The form of the output, whatever it goes to.", HelpName = string.Join('|', formats) };
        format.AcceptOnlyFromAmong(formats);
        return format;
    }

    /// <summary>The option that names an index.</summary>
    public static Option<string> Index() => new("--index", "-i")
    {
        Description = "Folder of the index.",
        HelpName = "DIR",
        DefaultValueFactory = static _ => "./stance-index",
    };

    /// <summary>A mistyped option must not be taken for a file or a word. Behind "--" everything is allowed that exists.</summary>
    public static void RefuseOptions(ArgumentResult result, string prefix)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.Length > prefix.Length && token.Value.StartsWith(prefix, StringComparison.Ordinal) && !Path.Exists(token.Value))
            {
                result.AddError($"there is no option '{token.Value}'");
                return;
            }
        }
    }
}
