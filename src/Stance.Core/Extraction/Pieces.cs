namespace Stance.Extraction;

/// <summary>
/// A sentence cut into <see cref="Piece"/>s, with the questions that the readers of figures ask. Every question about a place outside is answered "no",
/// so that rules can look around freely. Not safe to share: it marks the places that one reader has taken from the next.
/// </summary>
internal sealed class Pieces
{
    private readonly List<Piece> _pieces = [];
    private readonly bool[] _taken;
    private readonly Dictionary<string, bool> _mentions;

    /// <param name="text">The document's text.</param>
    /// <param name="sentence">The sentence to cut.</param>
    /// <param name="mentions">What is already known of the words that the document holds; shared by its sentences.</param>
    public Pieces(string text, Sentence sentence, Dictionary<string, bool> mentions)
    {
        Text = text;
        Sentence = sentence;
        _mentions = mentions;
        for (var token = 0; token < sentence.Tokens.Length; token++)
            Cut(token, sentence.Tokens[token].Span);
        _taken = new bool[_pieces.Count];
    }

    public string Text { get; }

    public Sentence Sentence { get; }

    public int Count => _pieces.Count;

    /// <summary>Whether a figure stands in the sentence; number words are not looked for.</summary>
    public bool HasFigure { get; private set; }

    public Piece this[int i] => _pieces[i];

    /// <summary>Whether an amount or a time may begin at the piece, and nobody has claimed it.</summary>
    public bool MayBegin(int i, Trigger what) => (_pieces[i].Trigger & what) != 0 && !_taken[i];

    public bool Has(int i) => i >= 0 && i < _pieces.Count;

    public ReadOnlySpan<char> Of(int i) => Has(i) ? Text.AsSpan(_pieces[i].Start, _pieces[i].Length) : default;

    public bool Is(int i, string word) => Of(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsWord(int i) => Has(i) && _pieces[i].Kind == PieceKind.Word;

    public bool IsNumber(int i) => Has(i) && _pieces[i].Kind == PieceKind.Number;

    public bool IsSign(int i, char sign) => Has(i) && _pieces[i].Kind == PieceKind.Sign && Text[_pieces[i].Start] == sign;

    public bool IsGlued(int i) => Has(i) && _pieces[i].Glued;

    /// <summary>A hyphen or dash, however it is written.</summary>
    public bool IsDash(int i) => Has(i) && _pieces[i].Kind == PieceKind.Sign && Text[_pieces[i].Start] is '-' or '–' or '‐' or '‑' or '−' or '—';

    /// <summary>A whole number written with that many figures and nothing else.</summary>
    public bool IsFigures(int i, int length) => IsNumber(i) && _pieces[i].Length == length && Text.AsSpan(_pieces[i].Start, length).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether the piece begins with a capital.</summary>
    public bool IsCapital(int i) => IsWord(i) && char.IsUpper(Text[_pieces[i].Start]);

    public string Tag(int i) => Has(i) ? Sentence.Tokens[_pieces[i].Token].Tag : "";

    public string Lemma(int i) => Has(i) ? Sentence.Tokens[_pieces[i].Token].Lemma : "";

    public TextSpan Span(int first, int last) => new(_pieces[first].Start, _pieces[last].End);

    /// <summary>Whether the document holds the word anywhere; asked once per document, so that cost stays linear.</summary>
    public bool Mentions(string word)
    {
        if (!_mentions.TryGetValue(word, out var found))
            _mentions[word] = found = Text.Contains(word, StringComparison.Ordinal);
        return found;
    }

    /// <summary>Whether another reader has claimed the place.</summary>
    public bool IsTaken(int i) => Has(i) && _taken[i];

    /// <summary>Whether one of the pieces is claimed.</summary>
    public bool AnyTaken(int first, int last) => Array.IndexOf(_taken, true, first, last - first + 1) >= 0;

    /// <summary>Claims the pieces inside a span.</summary>
    public void Take(int first, int last)
    {
        for (var i = first; i <= last; i++)
            _taken[i] = true;
    }

    private void Cut(int token, TextSpan span)
    {
        var word = span.Of(Text);
        if (word.Length > 3 && (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || word.Contains('@')))
        {
            Add(span.Start, span.End, PieceKind.Word, token, 0);
            return;
        }

        var at = span.Start;
        while (at < span.End)
        {
            var start = at;
            if (char.IsAsciiDigit(Text[at]) || (Text[at] == '.' && at + 1 < span.End && char.IsAsciiDigit(Text[at + 1])))
            {
                at = Figures(at, span.End, out var value);
                Add(start, at, value is null ? PieceKind.Word : PieceKind.Number, token, value ?? 0);
            }
            else if (Fraction(Text[at]) is var part and > 0)
            {
                Add(start, ++at, PieceKind.Number, token, part);
            }
            else if (IsLetter(Text[at]))
            {
                while (at < span.End && (IsLetter(Text[at]) || (Text[at] == '.' && IsInnerPoint(start, at, span.End)) || (Text[at] == '$' && at + 1 == span.End)))
                    at++;
                Add(start, at, PieceKind.Word, token, 0);
            }
            else
            {
                Add(start, ++at, PieceKind.Sign, token, 0);
            }
        }
    }

    // "U.S.", "p.m.", "Nov.": a point inside or at the end of a token that the tokenizer kept with its word.
    private bool IsInnerPoint(int start, int at, int end) => at > start && (at + 1 == end || char.IsLetter(Text[at + 1])) && !char.IsAsciiDigit(Text[start]);

    private static bool IsLetter(char c) => char.IsLetter(c) || c is '²' or '³' || char.IsSurrogate(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static double Fraction(char c) => c switch
    {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3,
        '⅔' => 2.0 / 3,
        '⅕' => 0.2,
        '⅖' => 0.4,
        '⅗' => 0.6,
        '⅘' => 0.8,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        _ => 0,
    };

    /// <summary>Reads figures with thousands separators and a decimal point; null for what is no number (1.2.3, 40 figures and more).</summary>
    private int Figures(int start, int end, out double? value)
    {
        Span<char> plain = stackalloc char[40];
        var length = 0;
        var points = 0;
        var at = start;
        for (; at < end; at++)
        {
            var c = Text[at];
            var joins = (c is '.' or ',') && at + 1 < end && char.IsAsciiDigit(Text[at + 1]);
            if (!char.IsAsciiDigit(c) && !joins)
                break;
            points += c == '.' ? 1 : 0;
            if (c != ',' && length < plain.Length)
                plain[length++] = c;
        }

        HasFigure = true;
        value = points <= 1 && length < plain.Length && double.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        return at;
    }

    private void Add(int start, int end, PieceKind kind, int token, double value) =>
        _pieces.Add(new Piece(start, end, kind, token, _pieces.Count > 0 && _pieces[^1].End == start, value,
            kind == PieceKind.Word ? Triggers.Of(Text.AsSpan(start, end - start)) : Trigger.Quantity | Trigger.Time));
}
