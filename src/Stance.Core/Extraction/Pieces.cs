namespace Stance.Extraction;

/// <summary>
/// A sentence cut into <see cref="Piece"/>s, with the questions that the readers of figures ask. Every question about a place outside is answered "no",
/// so that rules can look around freely. It is filled anew for each sentence, so that a document costs one set of buffers. Not safe to share.
/// </summary>
internal sealed class Pieces
{
    private readonly Dictionary<string, bool> _mentions = new(StringComparer.Ordinal);
    private readonly PlainWords _words = new();
    private Piece[] _pieces = new Piece[128];
    private bool[] _taken = new bool[128];
    private Sentence? _sentence;

    public string Text { get; private set; } = "";

    /// <summary>The sentence with its grammar. Where a text is read without, no reader may ask for it.</summary>
    public Sentence Sentence => _sentence ?? throw new InvalidOperationException("This text is read without its grammar.");

    /// <summary>Whether tags, lemmas and the tree are known; without, <see cref="Tag"/> and <see cref="Lemma"/> are guesses from the form.</summary>
    public bool HasGrammar => _sentence is not null;

    /// <summary>What the pieces cover.</summary>
    public TextSpan Stretch { get; private set; }

    public int Count { get; private set; }

    /// <summary>Whether a figure stands in the sentence; number words are not looked for.</summary>
    public bool HasFigure { get; private set; }

    public Piece this[int i] => _pieces[i];

    /// <summary>Whether an amount or a time may begin at the piece, and nobody has claimed it.</summary>
    public bool MayBegin(int i, Trigger what) => (_pieces[i].Trigger & what) != 0 && !_taken[i];

    public bool Has(int i) => unchecked((uint)i) < unchecked((uint)Count);

    public ReadOnlySpan<char> Of(int i) => Has(i) ? Text.AsSpan(_pieces[i].Start, _pieces[i].Length) : default;

    public bool Is(int i, string word) => Has(i) && _pieces[i].Length == word.Length && Of(i).Equals(word, StringComparison.OrdinalIgnoreCase);

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

    public string Tag(int i) => !Has(i) ? "" : _sentence is { } known ? known.Tokens[_pieces[i].Token].Tag : PlainWords.Tag(Of(i));

    public string Lemma(int i) => !Has(i) ? "" : _sentence is { } known ? known.Tokens[_pieces[i].Token].Lemma : _words.Lemma(Of(i));

    /// <summary>Whether the piece is a token of its own rather than a part of one.</summary>
    public bool IsWholeToken(int i) => Has(i) && (_sentence is not { } known || known.Tokens[_pieces[i].Token].Span.Length == _pieces[i].Length);

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

    /// <summary>Begins with a document.</summary>
    public void Open(string text)
    {
        Text = text;
        _mentions.Clear();
    }

    /// <summary>Forgets the text, so that it need not outlive its reading.</summary>
    public void Close() => Open("");

    /// <summary>Cuts a sentence of the document.</summary>
    public void Read(Sentence sentence)
    {
        Begin(sentence.Span, sentence);
        for (var token = 0; token < sentence.Tokens.Length; token++)
            Cut(token, sentence.Tokens[token].Span);
        _taken.AsSpan(0, Count).Clear();
    }

    /// <summary>Cuts a stretch of the document whose grammar nobody knows: words are what stands between white space, their points belong to abbreviations only.</summary>
    public void Read(TextSpan stretch)
    {
        Begin(stretch, null);
        ReadOnlySpan<char> text = Text;
        for (var at = stretch.Start; at < stretch.End; at++)
        {
            var start = at;
            while (at < stretch.End && char.IsAsciiLetter(text[at]))
                at++;
            if (at == stretch.End || char.IsWhiteSpace(text[at]))
            {
                // Most words are letters and nothing else.
                if (at > start)
                    Add(start, at, PieceKind.Word, 0, 0);
                continue;
            }

            while (at < stretch.End && !char.IsWhiteSpace(text[at]))
                at++;
            var end = at;
            while (end > start && IsClosing(Text[end - 1]) && !(Text[end - 1] == '.' && Triggers.IsAbbreviation(Text.AsSpan(start, end - start))))
                end--;
            Cut(0, new TextSpan(start, end));
            for (; end < at; end++)
                Add(end, end + 1, PieceKind.Sign, 0, 0);
        }

        _taken.AsSpan(0, Count).Clear();
    }

    private static bool IsClosing(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '"' or '”' or '’' or '\'';

    private void Begin(TextSpan stretch, Sentence? sentence)
    {
        (Stretch, _sentence, Count, HasFigure) = (stretch, sentence, 0, false);
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
                while (at < span.End && (IsLetter(Text[at]) || (Text[at] == '.' && IsInnerPoint(start, at, span.End)) || (Text[at] == '$' && (at + 1 == span.End || char.IsAsciiDigit(Text[at + 1])))))
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

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c >= 128 && IsOtherLetter(c));

    private static bool IsOtherLetter(char c) => char.IsLetter(c) || c is '²' or '³' || char.IsSurrogate(c)
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
        HasFigure = true;
        var at = start;
        while (at < end && char.IsAsciiDigit(Text[at]))
            at++;
        if (at - start is > 0 and <= 15 && !IsJoint(at, end))
        {
            // Most figures are short and whole; a double holds 15 digits exactly.
            var whole = 0L;
            for (var i = start; i < at; i++)
                whole = (whole * 10) + (Text[i] - '0');
            value = whole;
            return at;
        }

        Span<char> plain = stackalloc char[40];
        var length = 0;
        var points = 0;
        for (at = start; at < end && (char.IsAsciiDigit(Text[at]) || IsJoint(at, end)); at++)
        {
            points += Text[at] == '.' ? 1 : 0;
            if (Text[at] != ',' && length < plain.Length)
                plain[length++] = Text[at];
        }

        value = points <= 1 && length < plain.Length && double.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        return at;
    }

    /// <summary>A point or comma with a digit behind it.</summary>
    private bool IsJoint(int at, int end) => at + 1 < end && Text[at] is '.' or ',' && char.IsAsciiDigit(Text[at + 1]);

    private void Add(int start, int end, PieceKind kind, int token, double value)
    {
        if (Count == _pieces.Length)
        {
            Array.Resize(ref _pieces, 2 * Count);
            Array.Resize(ref _taken, 2 * Count);
        }

        var glued = Count > 0 && _pieces[Count - 1].End == start;
        var trigger = kind == PieceKind.Word ? Triggers.Of(Text.AsSpan(start, end - start)) : Trigger.Quantity | Trigger.Time;
        _pieces[Count++] = new Piece(start, end, kind, token, glued, value, trigger);
    }
}
