using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Stance.Language;

/// <summary>
/// A file of trained arrays, embedded in the assembly and read whole: nothing in it is parsed, the arrays are used where they lie.
/// The layout is written by <c>tools/Stance.Training/export.py</c>, which describes it.
/// </summary>
internal sealed class ModelFile
{
    private const int Version = 1;
    private const int EntrySize = 40;
    private readonly byte[] _data;
    private readonly Dictionary<string, (int Rows, int Columns, int Offset)> _arrays = new(StringComparer.Ordinal);

    private ModelFile(byte[] data) => _data = data;

    /// <summary>Reads an embedded model.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without the model, or with one of another version.</exception>
    public static ModelFile Read(string name)
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The model {name} is not embedded in Stance.Core.");
        var data = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(data);
        return Of(data);
    }

    /// <summary>The arrays of a file's bytes.</summary>
    internal static ModelFile Of(byte[] data)
    {
        if (data.Length < 16 || !data.AsSpan(0, 4).SequenceEqual("STNC"u8) || BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(4)) != Version)
            throw new InvalidOperationException($"The model is not of version {Version}; train it again with tools/Stance.Training.");
        var file = new ModelFile(data);
        var count = BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(8));
        for (var i = 0; i < count; i++)
        {
            var entry = data.AsSpan(16 + (i * EntrySize), EntrySize);
            var name = Encoding.ASCII.GetString(entry[..24]).TrimEnd('\0');
            file._arrays[name] = (BinaryPrimitives.ReadInt32LittleEndian(entry[28..]), BinaryPrimitives.ReadInt32LittleEndian(entry[32..]), BinaryPrimitives.ReadInt32LittleEndian(entry[36..]));
        }

        return file;
    }

    /// <summary>An array of numbers; its rows follow each other.</summary>
    public ModelArray<T> Array<T>(string name)
        where T : unmanaged
    {
        var (rows, columns, offset) = Find(name);
        return new ModelArray<T>(_data, offset, rows, columns);
    }

    /// <summary>A list of labels, one for each line.</summary>
    public ImmutableArray<string> Labels(string name)
    {
        var (_, bytes, offset) = Find(name);
        return [.. Encoding.UTF8.GetString(_data, offset, bytes).Split('\n')];
    }

    private (int Rows, int Columns, int Offset) Find(string name) =>
        _arrays.TryGetValue(name, out var array) ? array : throw new InvalidOperationException($"The model has no array {name}; train it again with tools/Stance.Training.");
}

/// <summary>Numbers of a model, where they lie in its file.</summary>
internal readonly struct ModelArray<T>(byte[] data, int offset, int rows, int columns)
    where T : unmanaged
{
    public int Rows => rows;

    public int Columns => columns;

    public ReadOnlySpan<T> Span => MemoryMarshal.Cast<byte, T>(data.AsSpan(offset))[..(rows * columns)];

    public ReadOnlySpan<T> Row(int row) => Span.Slice(row * columns, columns);
}
