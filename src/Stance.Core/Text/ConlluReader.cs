using System.Text;

namespace Stance.Text;

/// <summary>
/// Reads words and sentences from CoNLL-U (universaldependencies.org/format.html) and puts their text together: a space after each token but where
/// MISC has <c>SpaceAfter=No</c>, an empty line before each paragraph. Of the columns it looks at ID, FORM and MISC only; empty nodes are passed over.
/// </summary>
internal sealed class ConlluReader
{
    /// <summary>The first line of what Stance writes itself, by which that is known among the articles of a folder.</summary>
    public const string OurFirstLine = "# generator = stance";

    private const int Columns = 10;

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<GivenSentence>.Builder _sentences = ImmutableArray.CreateBuilder<GivenSentence>();
    private readonly ImmutableArray<GivenWord>.Builder _words = ImmutableArray.CreateBuilder<GivenWord>();
    private readonly List<string> _forms = [];
    private Multiword? _multiword;
    private string? _id;
    private string _gap = "";

    private ConlluReader()
    {
    }

    /// <summary>The document that the lines make; false, with the number of the first bad line, what is wrong with it and what to do.</summary>
    public static bool TryRead(string id, string lines, out Document? document, out int number, out string problem)
    {
        var reader = new ConlluReader();
        var cursor = new LineCursor(lines);
        for (number = 1; cursor.TryRead(out var line); number++)
        {
            if (reader.Read(line.Of(lines), number) is { } bad)
                return Fail(bad, out document, out problem);
        }

        if (reader.EndSentence() is { } unfinished)
            return Fail(unfinished, out document, out problem);
        var text = reader._text.ToString();
        (document, problem) = (new Document(id, text) { GivenWords = new GivenWords(text, reader._sentences.ToImmutable()) }, "");
        return true;
    }

    private static bool Fail(string bad, out Document? document, out string problem)
    {
        (document, problem) = (null, bad);
        return false;
    }

    /// <summary>What is wrong with the line; null when nothing is.</summary>
    private string? Read(ReadOnlySpan<char> line, int number)
    {
        if (line.Trim(' ').IsEmpty)
            return EndSentence();
        if (line[0] == '#')
        {
            ReadComment(line[1..].Trim());
            return null;
        }

        Span<Range> columns = stackalloc Range[Columns + 1];
        var count = line.Split(columns, '\t');
        if (count != Columns)
            return $"does not have ten columns with a tab between each two; write {Columns}, _ where there is nothing to say";
        var form = line[columns[1]];
        if (form.IsEmpty)
            return "has no FORM in its second column; write the word as it stands in the text";
        return ReadToken(line[columns[0]], form.ToString(), HasSpace(line[columns[9]]), number);
    }

    private void ReadComment(ReadOnlySpan<char> comment)
    {
        var equals = comment.IndexOf('=');
        var key = (equals < 0 ? comment : comment[..equals]).TrimEnd();
        if (key is "sent_id" && equals >= 0 && comment[(equals + 1)..].Trim() is { IsEmpty: false } id)
            _id = id.ToString();
        else if (key is "newpar" or "newdoc" or "newpar id" or "newdoc id")
            _gap = "\n\n";
    }

    private string? ReadToken(ReadOnlySpan<char> id, string form, bool space, int number)
    {
        var next = _words.Count + _forms.Count + 1;
        if (TryNumbers(id, '.', out _, out _))
            return null;
        if (TryNumbers(id, '-', out var first, out var last))
        {
            if (_multiword is not null || first != next || last < first)
                return $"begins a multiword token that is empty or out of place; the next word is {Number(next)}";
            _multiword = new Multiword(form, last, space, number);
            return null;
        }

        if (!TryNumber(id, out var word))
            return "has an ID that is no number; number the words 1, 2, 3, with 1-2 for a multiword token and 1.1 for an empty node";
        if (word != next)
            return $"has the ID {Number(word)} where {Number(next)} is next; number the words of a sentence from 1, and put an empty line behind it";
        _forms.Add(form);
        if (_multiword is null)
            Add(form, null, space);
        else if (_multiword.Last == word)
            Add(_multiword.Form, _multiword.Form, _multiword.Space);
        return null;
    }

    /// <summary>Adds a token with its words, which wait in <see cref="_forms"/>, to text and sentence.</summary>
    private void Add(string surface, string? multiword, bool space)
    {
        // A token with fewer characters than words is spelled out, so that each word has a place in the text.
        var lengths = MultiwordToken.Cut(surface, _forms);
        var written = lengths is null ? string.Concat(_forms) : surface;
        var at = _text.Append(_text.Length > 0 ? _gap : "").Length;
        _text.Append(written);
        for (var i = 0; i < _forms.Count; i++)
        {
            var end = at + (lengths?[i] ?? _forms[i].Length);
            _words.Add(new GivenWord(new TextSpan(at, end), _forms[i], i == 0 ? multiword : null, i == 0 ? _forms.Count : 1));
            at = end;
        }

        _gap = space ? " " : "";
        _forms.Clear();
        _multiword = null;
    }

    private string? EndSentence()
    {
        if (_multiword is { } multiword)
            return $"ends the sentence inside the multiword token of line {Number(multiword.Line)}; write its words up to {Number(multiword.Last)}";
        if (_words.Count > 0)
            _sentences.Add(new GivenSentence(_id, _words.DrainToImmutable()));
        _id = null;
        return null;
    }

    private static bool HasSpace(ReadOnlySpan<char> misc)
    {
        foreach (var part in misc.Split('|'))
        {
            if (misc[part].Trim() is "SpaceAfter=No")
                return false;
        }

        return true;
    }

    private static bool TryNumbers(ReadOnlySpan<char> id, char between, out int first, out int second)
    {
        (first, second) = (0, 0);
        return id.IndexOf(between) is > 0 and var at && TryNumber(id[..at], out first) && TryNumber(id[(at + 1)..], out second);
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A multiword token whose words are being read.</summary>
    private sealed record Multiword(string Form, int Last, bool Space, int Line);
}
