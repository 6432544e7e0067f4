using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Stance.Cli;

/// <summary>What people annotated: lines of <c>stance analyze</c> and of <c>stance contradictions</c>, mixed in any order.</summary>
internal sealed class Annotations
{
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    public List<Analysis> Analyses { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>Reads a file, or all files of a folder. Lines that are neither are named on standard error.</summary>
    public static Annotations Read(string path, Messages messages)
    {
        var annotations = new Annotations();
        var files = Directory.Exists(path) ? Glob.Files(path.TrimEnd('/') + "/**/*.{jsonl,json}", (folder, _) => messages.Fail("cannot be read", folder, "check its permissions")) : File.Exists(path) ? [path] : [];
        foreach (var file in files)
        {
            try
            {
                var number = 0;
                foreach (var line in File.ReadLines(file))
                {
                    number++;
                    if (!string.IsNullOrWhiteSpace(line) && !annotations.Add(line))
                        messages.Fail("is neither an analysis nor a finding", $"{file}:{number}", "write it as docs/cli.md shows");
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                messages.Fail("cannot be read", file, "check its permissions");
            }
        }

        return annotations;
    }

    /// <summary>Offsets mean nothing in another text than the one that was annotated.</summary>
    public void CheckText(Document document, Messages messages)
    {
        if (_hashes.TryGetValue(document.Id, out var hash) && hash != Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Text))))
            messages.Fail($"the text of '{document.Id}' is not the one that was annotated", document.Path ?? "standard input", "restore it, or annotate it anew");
    }

    private bool Add(string line)
    {
        if (AnalysisJson.TryReadFinding(line, out var relation, out var first, out var second))
        {
            Findings.Add(new(relation, first, second));
            return true;
        }

        if (!AnalysisJson.TryRead(line, out var analysis))
            return false;
        Analyses.Add(analysis);
        using var json = JsonDocument.Parse(line);
        if (json.RootElement.GetProperty("document").TryGetProperty("sha256", out var hash) && hash.GetString() is { } text)
            _hashes[analysis.Document.Id] = text;
        return true;
    }
}
