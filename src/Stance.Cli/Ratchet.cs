using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stance.Cli;

/// <summary>
/// The figures that must not fall: F1 by kind, <c>{"corpora/gold":{"entities":0.71}}</c> with a section for each gold, or flat.
/// Kinds that the file does not name, and kinds that the gold does not have, are free.
/// </summary>
internal sealed class Ratchet
{
    // Figures are kept with four digits.
    private const double Tolerance = .00005;

    private static readonly JsonWriterOptions Form = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _file;
    private readonly JsonObject _root;
    private readonly JsonObject _section;

    private Ratchet(string file, JsonObject root, JsonObject section) => (_file, _root, _section) = (file, root, section);

    /// <summary>Reads the figures kept for a gold; a file that is not there yet holds none. Null: it is not what it should be.</summary>
    public static Ratchet? TryRead(string file, string gold, Messages messages)
    {
        try
        {
            var root = File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file)) as JsonObject ?? throw new JsonException() : [];
            if (root.Count > 0 && root.All(member => member.Value is JsonValue))
                return new(file, root, root);
            var name = gold.Replace('\\', '/').TrimEnd('/');
            var key = root.Select(member => member.Key).FirstOrDefault(key => key == name || name.EndsWith("/" + key, StringComparison.Ordinal)) ?? name;
            if (root[key] is not JsonObject section)
                root[key] = section = [];
            return new(file, root, section);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            messages.Warn("the ratchet cannot be read", file, """it should hold {"corpora/gold":{"entities":0.71}}, or not be there yet""");
            return null;
        }
    }

    /// <summary>The figure kept for a kind, or null.</summary>
    public double? this[string kind] => _section[kind] is JsonValue value && value.TryGetValue<double>(out var figure) ? figure : null;

    /// <summary>Whether a figure is lower than the one kept.</summary>
    public bool Fell(Score score) => this[score.Kind] is { } old && Math.Round(score.F1, 4) < old - Tolerance;

    /// <summary>Names every kind that fell. True: none did.</summary>
    public bool Check(IEnumerable<Score> scores, Messages messages)
    {
        var good = true;
        foreach (var score in scores.Where(Fell))
        {
            good = false;
            messages.Warn($"{score.Kind} fell from {Figure(this[score.Kind]!.Value)} to {Figure(score.F1)}", _file, "mend it, or accept it with --accept");
        }

        return good;
    }

    /// <summary>Keeps the new figures of all kinds that the gold has.</summary>
    public void Write(IEnumerable<Score> scores)
    {
        foreach (var score in scores.Where(score => score.Gold > 0 || score.Predicted > 0))
            _section[score.Kind] = Math.Round(score.F1, 4);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Form))
            _root.WriteTo(writer);
        File.WriteAllText(_file, Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    private static string Figure(double figure) => figure.ToString("0.0000", CultureInfo.InvariantCulture);
}
