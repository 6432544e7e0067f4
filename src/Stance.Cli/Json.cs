using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stance.Cli;

/// <summary>The few lines of JSON that are the command line's own; analyses and findings are written by <see cref="AnalysisJson"/>.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line, from what is written into it.</summary>
    public static string Line(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Letters))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>An object of texts and numbers; what is null is left out. Fractions are rounded to four digits.</summary>
    public static string Object(params (string Name, object? Value)[] members) => Line(writer =>
    {
        foreach (var (name, value) in members)
        {
            switch (value)
            {
                case string text:
                    writer.WriteString(name, text);
                    break;
                case int number:
                    writer.WriteNumber(name, number);
                    break;
                case double number:
                    writer.WriteNumber(name, Math.Round(number, 4));
                    break;
            }
        }
    });
}
