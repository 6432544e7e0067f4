using System.Buffers;

namespace Stance.Indexing;

/// <summary>One thing asked for: a word or phrase, anywhere or in a field.</summary>
/// <param name="Field">Name of a known field, or null.</param>
/// <param name="Value">What is asked for; not empty.</param>
/// <param name="IsPhrase">Whether it stood in quotation marks.</param>
/// <param name="IsExcluded">Whether statements that have it are left out.</param>
internal sealed record QueryTerm(string? Field, string Value, bool IsPhrase, bool IsExcluded);

/// <summary>
/// A query as it was written: every group must hold, and of each group one term. Any text is a query; what is malformed is plain words.
/// </summary>
internal sealed class StatementQuery
{
    /// <summary>More than anybody types; what follows is not looked at.</summary>
    private const int MostTerms = 64;

    private const string Quotes = "\"“”„«»";

    private static readonly SearchValues<char> EndsPhrase = SearchValues.Create(Quotes);
    private static readonly SearchValues<char> EndsWord = SearchValues.Create(" \t\r\n\u00a0" + Quotes);

    private static readonly ImmutableArray<string> FieldNames =
    [
        "kind", "holder", "target", "supplier", "recipient", "via", "goods", "class", "position", "polarity", "status", "directness", "factuality",
        "modality", "caliber", "value", "date", "source", "doc",
    ];

    private readonly string _text;
    private readonly List<List<QueryTerm>> _groups = [];
    private int _place;

    private StatementQuery(string text) => _text = text;

    /// <summary>Reads a query. Words side by side must all hold; OR joins its neighbours; NOT or a minus sign excludes the next term.</summary>
    public static ImmutableArray<ImmutableArray<QueryTerm>> Parse(string text)
    {
        var query = new StatementQuery(text);
        query.Read();
        return [.. query._groups.Select(group => group.ToImmutableArray())];
    }

    private void Read()
    {
        var (joins, excludes) = (false, false);
        for (var terms = 0; terms < MostTerms && SkipSpace();)
        {
            if (TryOperator("OR"))
            {
                joins = _groups.Count > 0;
                continue;
            }

            if (TryOperator("AND"))
                continue;
            if (TryOperator("NOT") || TryMinus())
            {
                excludes = true;
                continue;
            }

            var term = ReadTerm(excludes);
            excludes = false;
            if (term is null)
                continue;
            if (joins)
                _groups[^1].Add(term);
            else
                _groups.Add([term]);
            joins = false;
            terms++;
        }
    }

    private bool SkipSpace()
    {
        while (_place < _text.Length && (char.IsWhiteSpace(_text[_place]) || _text[_place] is '(' or ')'))
            _place++;
        return _place < _text.Length;
    }

    private bool TryOperator(string word)
    {
        var end = _place + word.Length;
        if (!_text.AsSpan(_place).StartsWith(word, StringComparison.Ordinal) || (end < _text.Length && !char.IsWhiteSpace(_text[end])))
            return false;
        _place = end;
        return true;
    }

    // A dash between spaces is punctuation.
    private bool TryMinus()
    {
        if (_text[_place] is not ('-' or '−') || _place + 1 >= _text.Length || char.IsWhiteSpace(_text[_place + 1]))
            return false;
        _place++;
        return true;
    }

    private QueryTerm? ReadTerm(bool isExcluded)
    {
        var field = ReadField();
        if (_place < _text.Length && Quotes.Contains(_text[_place], StringComparison.Ordinal))
        {
            var close = _text.AsSpan(_place + 1).IndexOfAny(EndsPhrase);
            var phrase = close < 0 ? _text[(_place + 1)..] : _text.Substring(_place + 1, close);
            _place = close < 0 ? _text.Length : _place + close + 2;
            return Term(field, phrase.Trim(), true, isExcluded);
        }

        var length = _text.AsSpan(_place).IndexOfAny(EndsWord);
        var word = length < 0 ? _text[_place..] : _text.Substring(_place, length);
        _place += word.Length;
        return Term(field, word.TrimEnd(')'), false, isExcluded);
    }

    private static QueryTerm? Term(string? field, string value, bool isPhrase, bool isExcluded) =>
        value.Length > 0 ? new(field, value, isPhrase, isExcluded)
        : field is not null ? new(null, field, false, isExcluded)
        : null;

    // "holder: Vucic" is meant like "holder:Vucic".
    private string? ReadField()
    {
        foreach (var name in FieldNames)
        {
            var colon = _place + name.Length;
            if (colon >= _text.Length || _text[colon] != ':' || !_text.AsSpan(_place).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            _place = colon + 1;
            while (_place < _text.Length && char.IsWhiteSpace(_text[_place]))
                _place++;
            return name;
        }

        return null;
    }
}
