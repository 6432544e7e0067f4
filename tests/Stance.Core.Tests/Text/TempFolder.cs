using System.Text;

namespace Stance.CoreTests;

/// <summary>A folder of its own for one test; it goes away with all it holds.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("stance-text-").FullName;

    public string Write(string name, string text, Encoding? encoding = null)
    {
        using var bytes = new MemoryStream();
        bytes.Write((encoding ?? new UTF8Encoding(false)).GetPreamble());
        bytes.Write((encoding ?? new UTF8Encoding(false)).GetBytes(text));
        return Write(name, bytes.ToArray());
    }

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
