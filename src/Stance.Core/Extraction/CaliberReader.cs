namespace Stance.Extraction;

/// <summary>
/// Finds calibers: bores in millimetres or inches beside a gun or munition ("155mm shells", "bombs of 82 mm", "60, 81 and 120 mm tubes"), cartridges
/// ("7.62x39mm", ".50 BMG"), gauges of shotguns. A length is none: rain, lenses and plywood come in millimetres too, so a bore wants its gun.
/// </summary>
internal sealed class CaliberReader
{
    private readonly List<CaliberMention> _found = [];
    private readonly List<(int First, int Last, double Bore)> _list = [];
    private Pieces _pieces = null!;

    // Whether the last sentences spoke of calibers: "the 120mm ones" are calibers then.
    private int _sinceCaliber = int.MaxValue / 2;

    /// <summary>The calibers found since <see cref="Begin"/>, in text order.</summary>
    public ImmutableArray<CaliberMention> Found => [.. _found];

    /// <summary>Begins with a document.</summary>
    public void Begin()
    {
        _found.Clear();
        _sinceCaliber = int.MaxValue / 2;
    }

    /// <summary>Reads the next sentence; claims the pieces of its calibers, so that no length is read there.</summary>
    public void Read(Pieces pieces)
    {
        _sinceCaliber++;
        if (!pieces.HasFigure && !pieces.Stretch.Of(pieces.Text).Contains("inch", StringComparison.OrdinalIgnoreCase))
            return;
        _pieces = pieces;
        for (var i = 0; i < pieces.Count;)
            i = pieces.MayBegin(i, Trigger.Quantity) ? Math.Max(i + 1, ReadAt(i)) : i + 1;
    }

    private int ReadAt(int i)
    {
        if (_pieces.IsNumber(i) && !(_pieces.IsGlued(i) && (_pieces.IsWord(i - 1) || _pieces.IsSign(i - 1, '$') || _pieces.IsSign(i - 1, '€'))))
            return ReadCartridge(i) is var next and > 0 || (next = ReadGauge(i)) > 0 || (next = ReadPoint(i)) > 0 || (next = ReadInch(i)) > 0 || (next = ReadBores(i)) > 0 ? next : i + 1;
        return _pieces.IsWord(i) && ReadInch(i) is var inch and > 0 ? inch : i + 1;
    }

    /// <summary>"7.62x39mm", "30×173", ".303 British", "5.56 NATO": bore and case, or a cartridge's name.</summary>
    private int ReadCartridge(int i)
    {
        if (IsCross(i + 1) && _pieces.IsNumber(i + 2) && _pieces[i + 2].Value is >= 10 and < 1000)
        {
            var (bore, length) = (_pieces[i].Value, _pieces[i + 2].Value);
            var last = i + 2;
            if (_pieces.Of(last + 1) is "mm" or "mmR" or "mmB" or "mmSR" || (_pieces.Of(last + 1) is "R" or "B" or "SR" or "mmR" && _pieces.IsGlued(last + 1)))
                last++;
            var cartridge = Cartridges.Find(bore, length);
            var whole = bore == Math.Floor(bore);
            if (IsCross(last + 1) || (cartridge is null || whole) && !(bore is >= 4 and <= 160 && length > bore && IsAround(4)) || (whole && _pieces.Of(last + 1) is "cm" or "m" or "pixels" or "px"))
                return 0;
            var designation = string.Create(CultureInfo.InvariantCulture, $"{bore}×{length}mm");
            if (cartridge is not null && cartridge.Name.StartsWith(designation, StringComparison.Ordinal))
                designation = cartridge.Name;
            if (_pieces.Is(last + 1, "NATO") || (cartridge is not null && LastWord(cartridge.Name) is { } maker && _pieces.Is(last + 1, maker)))
                last++;
            Add(i, last, new Caliber(bore, length, designation, cartridge?.Standard), last + 1);
            return last + 1;
        }

        if (Cartridges.Find(_pieces, i, out var end) is not { } named || end == i || named.Name.EndsWith("gauge", StringComparison.Ordinal))
            return 0;
        if (_pieces.Is(end, "mm"))
            return 0;
        var designated = named.Name == ".50 BMG" && _pieces.Of(end) is "cal" or "calibre" or "cal." ? ".50 calibre" : named.Name;
        Add(i, end, new Caliber(named.Millimetres, designated == ".50 calibre" ? null : named.CaseLength, designated, named.Standard), end + 1);
        return end + 1;
    }

    /// <summary>".22-calibre", ".50 cal", ".303 rifle", "7.62 calibre".</summary>
    private int ReadPoint(int i)
    {
        var point = _pieces.Text[_pieces[i].Start] == '.' || (_pieces[i].Value < 1 && _pieces.Of(i).StartsWith("0.", StringComparison.Ordinal));
        var next = _pieces.IsDash(i + 1) && _pieces.IsGlued(i + 1) ? i + 2 : i + 1;
        var named = IsCaliberWord(next);
        if (!named && !(point && _pieces[i].Length is 3 or 4 && Munition(i + 1, out _, strong: true)))
            return 0;
        var value = _pieces[i].Value;
        if (point && value is >= 0.17 and < 1)
        {
            var last = named ? next : i;
            var digits = _pieces.Of(i)[(_pieces.Of(i).IndexOf('.') + 1)..];
            Add(i, last, new Caliber(Math.Round(value * 25.4, 2), null, $".{digits} calibre", null), last + 1);
            return last + 1;
        }

        if (!named || !Cartridges.IsBore(value))
            return 0;
        Add(i, next, new Caliber(value, null, Millimetres(value), Cartridges.Standard(value)), next + 1);
        return next + 1;
    }

    /// <summary>"12-gauge", "16 bore": of shotguns only; wire and railways have gauges too.</summary>
    private int ReadGauge(int i)
    {
        var next = _pieces.IsDash(i + 1) && _pieces.IsGlued(i + 1) ? i + 2 : i + 1;
        if (!(_pieces.Is(next, "gauge") || _pieces.Is(next, "bore")) || _pieces[i].Value is not (4 or 8 or 10 or 12 or 14 or 16 or 20 or 24 or 28 or 32))
            return 0;
        for (var at = Math.Max(0, i - 8); at < Math.Min(_pieces.Count, next + 9); at++)
        {
            if (_pieces.Lemma(at) is not ("shotgun" or "shell" or "cartridge" or "pellet" or "slug" or "gun" or "shot" or "buckshot" or "ammunition" or "pump-action"))
                continue;
            // Bore of one pound of lead cut in so many balls: 12 gauge is 18.53 mm.
            var gauge = _pieces[i].Value;
            Add(i, next, new Caliber(Math.Round(42.4266 / Math.Cbrt(gauge), 2), null, string.Create(CultureInfo.InvariantCulture, $"{gauge} gauge"), null), next + 1);
            return next + 1;
        }

        return 0;
    }

    /// <summary>"six-inch guns", "8-inch howitzer", "2.75-inch rockets".</summary>
    private int ReadInch(int i)
    {
        var word = _pieces.IsWord(i) && NumberWords.Find(_pieces.Of(i)) is { Class: NumberClass.Cardinal, Low: >= 2 and <= 18 } named ? named.Low : _pieces.IsNumber(i) ? _pieces[i].Value : 0;
        if (word is < 1 or > 20)
            return 0;
        var next = _pieces.IsDash(i + 1) ? i + 2 : i + 1;
        if (!(_pieces.Is(next, "inch") || _pieces.Is(next, "inches")) || _pieces.Lemma(next + 1) is not ("gun" or "howitzer" or "shell" or "battery" or "rocket" or "mortar" or "naval" or "cannon" or "field" or "projectile" or "coastal" or "round"))
            return 0;
        if (_pieces.Lemma(next + 1) is "field" or "battery" or "naval" or "round" && !Munition(next + 1, out _, strong: true) && !IsAround(10))
            return 0;
        Add(i, next, new Caliber(Math.Round(word * 25.4, 2), null, string.Create(CultureInfo.InvariantCulture, $"{word} inch"), null), next + 1);
        return next + 1;
    }

    /// <summary>One bore in millimetres, or a list that shares the unit: "60, 81 and 120 mm", "105- and 155-mm", "122mm, 128mm, and 152mm".</summary>
    private int ReadBores(int i)
    {
        _list.Clear();
        var at = i;
        var after = 0;
        while (_list.Count < 12 && _pieces.IsNumber(at))
        {
            var last = at;
            var next = at + 1;
            var hyphen = _pieces.IsDash(next) && _pieces.IsGlued(next);
            if (Millimetre(hyphen ? next + 1 : next))
            {
                last = hyphen ? next + 1 : next;
                after = _list.Count + 1;
            }
            else if (hyphen && !_pieces.IsGlued(next + 1))
            {
                last = next;
            }

            _list.Add((at, last, _pieces[at].Value));
            next = last + 1;
            var joined = false;
            while (_pieces.IsSign(next, ',') || _pieces.IsSign(next, '/') || _pieces.Is(next, "and") || _pieces.Is(next, "or") || _pieces.Is(next, "to"))
            {
                next++;
                joined = true;
            }

            if (!joined)
                break;
            at = next;
        }

        if (after == 0)
            return 0;
        _list.RemoveRange(after, _list.Count - after);
        var end = _list[^1].Last + 1;
        if (!IsGoverned(i, end, out var munition))
            return end;
        foreach (var (first, last, bore) in _list)
        {
            if (bore is >= 4 and <= 420)
                Add(first, last, new Caliber(bore, null, Millimetres(bore), Cartridges.Standard(bore)), end, munition);
        }

        return end;
    }

    /// <summary>Whether a gun or munition governs the bores: behind them, before an "of", or known from the text around.</summary>
    private bool IsGoverned(int first, int end, out TextSpan? munition)
    {
        munition = null;
        var known = _list.TrueForAll(item => Cartridges.IsBore(item.Bore));
        if (Munition(end, out var span, strong: false) && (known || IsStrongAt(end)))
        {
            munition = span;
            return IsStrongAt(end) || (known && _pieces.Lemma(end) == "round" && _pieces.Tag(end).StartsWith('N')) || IsAround(1) || _sinceCaliber < 6;
        }

        if (IsNeverBehind(end))
            return false;
        // "18,000 bombs of 82 mm and 4,200 of 120 mm", "rockets of 122 mm", "calibre of 155 mm".
        if (_pieces.Is(first - 1, "of") || _pieces.Is(first - 1, "in") || _pieces.IsSign(first - 1, '('))
        {
            for (var back = first - 2; back >= Math.Max(0, first - 5); back--)
            {
                if (MunitionWords.IsStrong(_pieces.Lemma(back)) || MunitionWords.IsStrong(Singular(back)))
                {
                    munition = _pieces.Span(back, back);
                    return true;
                }

                if (_pieces.Tag(back).StartsWith('N'))
                    break;
            }

            // "40 howitzers, of which 12 were of 155 mm".
            if (known && _pieces.Lemma(first - 2) == "be" && StrongCount() > 0)
                return true;
            if (!_pieces.Is(first - 1, "in"))
                return known && _pieces.IsNumber(first - 2) && _sinceCaliber == 0;
        }

        if (IsCaliberWord(first - 1) || (_pieces.Is(first - 1, "calibre") || _pieces.Is(first - 1, "caliber")))
            return true;
        // "calibers: 122 mm and 152 mm", "in the bores 122 mm": nothing behind, but the sentence is on guns and the bores are known.
        return known && _list.TrueForAll(item => item.Bore >= 20 || item.Bore != Math.Floor(item.Bore)) && (_sinceCaliber == 0 || StrongCount() > 0) && !IsLength(first, end);
    }

    /// <summary>The words behind a bore up to the gun or munition, which must come before any verb or mark.</summary>
    private bool Munition(int from, out TextSpan span, bool strong)
    {
        span = default;
        var last = -1;
        var at = from;
        while (_pieces.IsDash(at) && _pieces.IsGlued(at))
            at++;
        var first = at;
        for (var steps = 0; steps < 7 && _pieces.Has(at); at++, steps++)
        {
            if (_pieces.IsDash(at) || _pieces.IsSign(at, '/') || _pieces.IsNumber(at) && _pieces.IsGlued(at))
                continue;
            if (!_pieces.IsWord(at))
                break;
            var tag = _pieces.Tag(at);
            if (!(tag.StartsWith('N') || tag is "JJ" or "VBN" or "VBG" or "CD" or "HYPH" or "AFX" or "JJR"))
                break;
            if (MunitionWords.IsNever(_pieces.Lemma(at)) && last < 0)
                return false;
            if ((!tag.StartsWith('V') || tag == "VBG") && (MunitionWords.IsStrong(_pieces.Lemma(at)) || MunitionWords.IsStrong(Singular(at))) || (!strong && !tag.StartsWith('V') && (MunitionWords.IsWeak(_pieces.Lemma(at)) || MunitionWords.IsWeak(Singular(at)))))
                last = at;
        }

        if (last < 0)
            return false;
        span = _pieces.Span(first, last);
        return true;
    }

    private bool IsStrongAt(int from) => Munition(from, out _, strong: true);

    private bool IsNeverBehind(int end)
    {
        for (var at = end; at < end + 4 && _pieces.IsWord(at); at++)
        {
            if (MunitionWords.IsNever(_pieces.Lemma(at)) || _pieces.Of(at) is "thick" or "wide" or "long" or "across" or "deep" or "high" or "tall")
                return true;
        }

        return false;
    }

    private bool IsLength(int first, int end) => IsNeverBehind(end) || _pieces.Lemma(first - 1) is "measure" or "about" or "by" or "least" || _pieces.Is(end, "of") || StrongCount() == 0 && _sinceCaliber > 0;

    private int StrongCount()
    {
        var count = 0;
        for (var i = 0; i < _pieces.Count; i++)
            count += MunitionWords.IsStrong(_pieces.Lemma(i)) ? 1 : 0;
        return count;
    }

    private bool IsAround(int wanted)
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (MunitionWords.IsAround(_pieces.Lemma(i)) || (wanted > 1 && MunitionWords.IsWeak(_pieces.Lemma(i))))
                return true;
        }

        return false;
    }

    // Plurals that the tagger took for something else keep their "s" in the lemma.
    private string Singular(int i) => _pieces.IsWord(i) ? Language.Lemmatizer.Singular(_pieces.Of(i).ToString().ToLowerInvariant()) : "";

    private bool IsCross(int i) => _pieces.Of(i) is "x" or "X" or "×" or "*";

    private bool Millimetre(int i) => _pieces.Is(i, "mm") || _pieces.Is(i, "millimetre") || _pieces.Is(i, "millimetres") || _pieces.Is(i, "millimeter") || _pieces.Is(i, "millimeters") || _pieces.Is(i, "mms");

    private bool IsCaliberWord(int i) => _pieces.Is(i, "calibre") || _pieces.Is(i, "caliber") || _pieces.Is(i, "cal") || _pieces.Is(i, "cal.");

    private static string? LastWord(string name) => name.LastIndexOf(' ') is var space and > 0 ? name[(space + 1)..] : null;

    private static string Millimetres(double bore) => string.Create(CultureInfo.InvariantCulture, $"{bore} mm");

    private void Add(int first, int last, Caliber caliber, int behind, TextSpan? munition = null)
    {
        if (munition is null && Munition(behind, out var span, strong: false))
            munition = span;
        // A standard that the text names beside it goes before the table's.
        var standard = _pieces.Is(behind, "NATO") ? "NATO" : caliber.Standard;
        _found.Add(new CaliberMention(_pieces.Span(first, last), caliber with { Standard = standard }, munition));
        _pieces.Take(first, last);
        _sinceCaliber = 0;
    }
}
