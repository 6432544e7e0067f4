using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stance;

/// <summary>
/// Analyses and findings as JSON: the contract <c>stance/1</c>, one object a line. Safe to use from several threads.
/// </summary>
public static partial class AnalysisJson
{
    /// <summary>The name of the contract, which stands first in every analysis.</summary>
    public const string Schema = "stance/1";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Writes an analysis as one line without a line break. The same analysis gives the same characters on every machine.
    /// Keys stand in the contract's order, lists in text order; what is null is left out; letters are not escaped.
    /// The text of the document is not part of the line, only its length and hash. Mentions of entities that the analysis does not list are left out.
    /// </summary>
    public static string Write(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Line(writer => WriteAnalysis(writer, analysis));
    }

    /// <summary>Writes a finding as one line without a line break, in the contract of <c>stance contradictions</c>.</summary>
    public static string Write(Contradiction contradiction)
    {
        ArgumentNullException.ThrowIfNull(contradiction);
        return Line(writer => WriteContradiction(writer, contradiction));
    }

    /// <summary>
    /// Reads an analysis that <see cref="Write(Analysis)"/> or another program wrote. Members that are missing or not understood count as not said;
    /// a statement of an unknown kind, or one without a place in the text, is left out. Sentences come back without tokens.
    /// </summary>
    /// <param name="line">One JSON object.</param>
    /// <param name="text">The document's text, which the line does not hold. Without it, the evidence of statements has no words.</param>
    /// <exception cref="FormatException">The line is not JSON, names no document, or follows another contract than <see cref="Schema"/>.</exception>
    public static Analysis Read(string line, string text = "")
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(text);
        return Parse(line, text, out var why) ?? throw new FormatException(why);
    }

    /// <summary>Like <see cref="Read"/>, but says false where that would throw for the line.</summary>
    public static bool TryRead(string line, [NotNullWhen(true)] out Analysis? analysis, string text = "")
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(text);
        analysis = Parse(line, text, out _);
        return analysis is not null;
    }

    /// <summary>
    /// Reads of a finding what it takes to compare it: how two passages stand to each other. False when the line is no finding, so that
    /// analyses and findings may stand in one file.
    /// </summary>
    /// <param name="line">One JSON object.</param>
    /// <param name="relation">How they stand to each other.</param>
    /// <param name="first">One passage, with the name of the rule that paired the two.</param>
    /// <param name="second">The other passage, likewise.</param>
    public static bool TryReadFinding(
        string line, out ContradictionRelation relation, [NotNullWhen(true)] out Evidence? first, [NotNullWhen(true)] out Evidence? second)
    {
        ArgumentNullException.ThrowIfNull(line);
        return ParseFinding(line, out relation, out first, out second);
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
