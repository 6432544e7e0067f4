using System.Buffers;

namespace Stance.Extraction;

/// <summary>
/// Finds calibers: bores in millimetres, centimetres or inches beside a gun or munition ("155mm shells", "bombs of 82 mm", "60, 81 and 120 mm tubes", "six-inch guns"),
/// cartridges ("7.62x39mm", ".50 BMG", "a .45 pistol"), gauges of shotguns. A length is none: rain, lenses and plywood come in millimetres too, so a bore wants
/// its gun (<see cref="CaliberContext"/>). Linear: every rule looks at a few pieces.
/// </summary>
internal sealed class CaliberReader
{
    private const int MostInList = 12;

    // Without one of these a sentence without figures has no caliber: "six-inch guns", "a twelve-bore".
    private static readonly SearchValues<string> UnitWords = SearchValues.Create(["inch", "millimet", "gauge", "bore", "calib", "-cal"], StringComparison.OrdinalIgnoreCase);

    private readonly List<CaliberMention> _found = [];
    private readonly List<(int First, int Last, double Value)> _list = [];
    private Pieces _pieces = null!;
    // What the sentence speaks of, asked at the first length in it: most figures are none.
    private (bool Gun, bool Arms)? _talk;

    // Whether the last sentences spoke of calibers: "the 120mm ones" are calibers then.
    private int _sinceCaliber = int.MaxValue / 2;

    // Calibers that end at this piece still wait for the munition that they share with the next: "7.62×39 and 5.45×39 rounds".
    private int _waitingEnd = -1;
    private int _waiting;

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
        if (!pieces.HasFigure && !pieces.Stretch.Of(pieces.Text).ContainsAny(UnitWords))
            return;
        _pieces = pieces;
        _talk = null;
        (_waiting, _waitingEnd) = (0, -1);
        for (var i = 0; i < pieces.Count;)
            i = pieces.MayBegin(i, Trigger.Quantity) ? Math.Max(i + 1, ReadAt(i)) : i + 1;
    }

    private (bool Gun, bool Arms) Talk => _talk ??= CaliberContext.Talk(_pieces);

    /// <summary>Reads what begins at a piece; the place to go on, or 0.</summary>
    private int ReadAt(int i)
    {
        if (_pieces.IsGlued(i) && (_pieces.IsWord(i - 1) || _pieces.IsSign(i - 1, '$') || _pieces.IsSign(i - 1, '€') || _pieces.IsSign(i - 1, '£')))
            return 0;
        var next = 0;
        if (_pieces.IsNumber(i))
            return (next = ReadSizes(i)) > 0 || (next = ReadName(i)) > 0 || (next = ReadGauge(i)) > 0 || (next = ReadPoint(i)) > 0 ? next : ReadBores(i);
        return _pieces.IsWord(i) && NumberWords.Find(_pieces.Of(i)).Class == NumberClass.Cardinal && ((next = ReadGauge(i)) > 0 || (next = ReadPoint(i)) > 0) ? next : ReadBores(i);
    }

    /// <summary>"7.62x39mm", "30×173", "9 by 19 mm Parabellum": bore and length of the case.</summary>
    private int ReadSizes(int i)
    {
        var bore = Number(i, out var last);
        var (cross, at) = (last + 1, last + 2);
        if (!(IsCross(cross) || _pieces.Is(cross, "by")) || !_pieces.IsNumber(at) || _pieces[at].Value is not (>= 10 and < 1000))
            return 0;
        var length = Number(at, out last);
        var rim = false;
        var dash = _pieces.IsDash(last + 1) && Millimetre(last + 2) ? 1 : 0;
        if (Millimetre(last + 1 + dash) || _pieces.Of(last + 1) is "mmR" or "mmB" or "mmSR" || (_pieces.Of(last + 1) is "R" or "B" or "SR" && _pieces.IsGlued(last + 1)))
        {
            last += 1 + dash;
            rim = _pieces.Of(last) is "mmR" or "mmB" or "mmSR" or "R" or "B" or "SR";
        }

        var cartridge = Cartridges.Find(bore, length);
        var behind = CaliberContext.Phrase(_pieces, last + 1, out _);
        var named = _pieces.Is(last + 1, "NATO") || cartridge is not null && LastWord(cartridge.Name) is { } maker && _pieces.Is(last + 1, maker);
        if (IsCross(last + 1) || _pieces.Of(last + 1) is "cm" or "m" or "pixels" or "px" || !IsCartridge(bore, length, cartridge is not null, named || rim, behind) || _pieces.Is(cross, "by") && behind < Behind.Weak && !Talk.Gun)
            return 0;
        var designation = string.Create(CultureInfo.InvariantCulture, $"{bore}×{length}mm");
        if (cartridge is not null && cartridge.Name.StartsWith(designation, StringComparison.Ordinal))
            designation = cartridge.Name;
        if (named)
            last++;
        Add(i, last, new Caliber(bore, length, designation, cartridge?.Standard));
        return last + 1;
    }

    /// <summary>
    /// Whether two sizes are those of a cartridge. Fractions of the tables are ("7.62×39"); whole numbers ("9×19", "40×46") are also sizes of tiles, and want a
    /// gun, unless they are as slender as a case; sizes that no table has want a munition behind.
    /// </summary>
    private bool IsCartridge(double bore, double length, bool known, bool named, Behind behind) => known
        ? bore != Math.Floor(bore) || named || length > 2 * bore && behind != Behind.Length || behind >= Behind.Weak || behind == Behind.Nothing && Talk.Arms || Talk.Gun && behind != Behind.Length
        : bore is >= 4 and <= 160 && length > bore && (behind >= Behind.Fired || behind == Behind.Weak && Talk.Arms);

    /// <summary>".303 British", ".50 BMG", "5.56 NATO", "9mm Luger": a cartridge's name.</summary>
    private int ReadName(int i)
    {
        if (Cartridges.Find(_pieces, i, out var last) is not { } named || last == i || named.Name.EndsWith("gauge", StringComparison.Ordinal) || _pieces.Is(last, "mm"))
            return 0;
        // The words for "calibre" name no cartridge, only a bore.
        if (CaliberContext.IsCaliber(_pieces, last))
            return ReadPoint(i);
        Add(i, last, new Caliber(named.Millimetres, named.CaseLength, named.Name, named.Standard));
        return last + 1;
    }

    /// <summary>".22-calibre", ".50 cal", "fifty-calibre", "a .303 rifle", "pulled out a .45", "7.62 calibre".</summary>
    private int ReadPoint(int i)
    {
        var value = Number(i, out var end);
        var point = _pieces.IsNumber(i) && (_pieces.Text[_pieces[i].Start] == '.' || (value < 1 && _pieces.Of(i).StartsWith("0.", StringComparison.Ordinal)));
        var next = AfterHyphen(end);
        var named = CaliberContext.IsCaliber(_pieces, next);
        if (!named && !(point && IsBareInch(i)))
            return 0;
        var last = named ? next : i;
        if (!point && named && (Talk.Arms || CaliberContext.Phrase(_pieces, next + 1, out _) >= Behind.Weak) && value is 17 or 22 or 25 or 30 or 32 or 38 or 40 or 44 or 45 or 50)
            (point, value) = (true, value / 100);
        if (point && value is >= 0.17 and < 1)
        {
            if (!named && Cartridges.Find(_pieces.Of(i)) is { } cartridge)
            {
                Add(i, last, new Caliber(cartridge.Millimetres, cartridge.CaseLength, cartridge.Name, cartridge.Standard));
                return last + 1;
            }

            var inches = value.ToString("0.00#", CultureInfo.InvariantCulture);
            Add(i, last, new Caliber(Math.Round(value * 25.4, 2), null, $"{inches[1..]} calibre", named && value == 0.5 ? "NATO" : null));
            return last + 1;
        }

        if (!named || !Cartridges.IsBore(value))
            return 0;
        Add(i, next, new Caliber(value, null, Designation(value, "mm"), Cartridges.Standard(value)));
        return next + 1;
    }

    /// <summary>".303 rifle", ".38s": a bore in hundredths of an inch before its gun, or alone as the name of the gun where arms are spoken of.</summary>
    private bool IsBareInch(int i)
    {
        if (_pieces.Text[_pieces[i].Start] != '.' || _pieces[i].Length is not (3 or 4) || _pieces.Is(i + 1, "per") || _pieces.IsSign(i + 1, '%'))
            return false;
        var behind = CaliberContext.Phrase(_pieces, i + 1, out _);
        return behind >= Behind.Fired || behind == Behind.Weak && Talk.Arms || behind == Behind.Nothing && _waitingEnd >= 0 && IsJoined(_waitingEnd + 1, i)
            || behind == Behind.Nothing && Talk.Arms && IsDeterminer(i - 1) && _pieces[i].Value is 0.22 or 0.25 or 0.32 or 0.38 or 0.44 or 0.45 or 0.5 or 0.357 or 0.303 or 0.308 or 0.223 or 0.41;
    }

    /// <summary>"12-gauge", "16 bore": of shotguns only; wire, steel and railways have gauges too.</summary>
    private int ReadGauge(int i)
    {
        var gauge = Number(i, out var end);
        var last = AfterHyphen(end);
        if (!(_pieces.Is(last, "gauge") || _pieces.Is(last, "gage") || _pieces.Is(last, "bore") || _pieces.Is(last, "ga")) || gauge is not (4 or 8 or 10 or 12 or 14 or 16 or 20 or 24 or 28 or 32))
            return 0;
        var behind = CaliberContext.Phrase(_pieces, last + 1, out _);
        if (behind is Behind.Length or Behind.Other || behind < Behind.Fired && !Talk.Gun && !(Talk.Arms && IsDeterminer(i - 1)))
            return 0;
        // Bore of one pound of lead cut in so many balls: 12 gauge is 18.53 mm.
        Add(i, last, new Caliber(Math.Round(42.4266 / Math.Cbrt(gauge), 2), null, Designation(gauge, "gauge"), null));
        return last + 1;
    }

    /// <summary>
    /// One bore, or a list that shares the unit: "60, 81 and 120 mm", "105- and 155-mm", "122mm, 128mm, and 152mm", "14- and 16-inch". Numbers in words want the unit
    /// behind a hyphen or a space as well: "seventy-five millimetre".
    /// </summary>
    private int ReadBores(int i)
    {
        _list.Clear();
        var (read, factor, unit) = (0, 0.0, "");
        for (var at = i; _list.Count < MostInList;)
        {
            var value = Number(at, out var last);
            if (value <= 0)
                break;
            var next = AfterHyphen(last);
            if (Unit(next) is { Factor: > 0 } found)
            {
                (factor, unit, last) = (found.Factor, found.Name, next);
                read = _list.Count + 1;
            }
            else if (next == last + 2 && !_pieces.IsGlued(next) || next == last + 2 && _pieces.IsSign(next, ','))
            {
                last++;
            }

            _list.Add((at, last, value));
            var behind = factor > 0 && read == _list.Count ? CaliberContext.SkipBarrelLength(_pieces, last + 1) : last + 1;
            at = behind;
            while (_pieces.IsSign(at, ',') || _pieces.IsSign(at, '/') || _pieces.Of(at) is "and" or "or" or "to" or "not" or "nor")
                at++;
            if (at == behind)
                break;
            // "1,200 105mm and 800 155mm shells": the shells are shared over their numbers.
            if (_pieces.IsNumber(at + 1) && !_pieces.IsGlued(at + 1) && Unit(AfterHyphen(at + 1)).Factor > 0)
                at++;
        }

        if (read == 0)
            return 0;
        _list.RemoveRange(read, _list.Count - read);
        var end = _list[^1].Last + 1;
        if (!IsGoverned(i, end, factor, out var munition))
            return end;
        foreach (var (first, last, value) in _list)
        {
            var bore = Math.Round(value * factor, 2);
            if (bore is >= 4 and <= 920)
                Add(first, last, new Caliber(bore, null, Designation(value, unit), unit == "mm" ? Cartridges.Standard(bore) : null), munition, end);
        }

        return end;
    }

    /// <summary>Whether a gun or munition governs the bores: behind them, before an "of", or known from the text around.</summary>
    private bool IsGoverned(int first, int end, double factor, out (int First, int Last) munition)
    {
        var from = SkipToPhrase(end);
        // "155mm, not 152mm, shells": a contrast is set off by commas.
        if (_list.Count > 1 && _pieces.IsSign(from, ',') && CaliberContext.Phrase(_pieces, from + 1, out _) == Behind.Strong)
            from++;
        var behind = CaliberContext.Phrase(_pieces, from, out munition);
        var known = factor == 1 && _list.TrueForAll(item => Cartridges.IsBore(item.Value));
        // The barrel of a rifle is as long as a cannon is wide.
        if (behind >= Behind.Weak && CaliberContext.IsOfHandWeapon(_pieces, munition) && !_list.TrueForAll(item => item.Value * factor < 25))
            return false;
        if (behind == Behind.Strong || CaliberContext.IsCaliber(_pieces, from - 1) && from > end && CaliberContext.IsCaliber(_pieces, AfterHyphen(end - 1)))
            return true;
        if (behind == Behind.Length)
            return false;
        if (behind == Behind.Weak)
            return known && (Talk.Arms || _sinceCaliber < 6 || _list.TrueForAll(item => IsOfGunsOnly(item.Value)) || CaliberContext.Standard(_pieces, first, end, -1) is not null);
        if (behind == Behind.Fired)
            return known;
        if (IsCalled(first))
            return true;
        if (behind == Behind.Other)
            return false;
        if (CaliberContext.Owner(_pieces, first) is var owner and >= 0)
        {
            munition = (CaliberContext.Start(_pieces, owner), owner);
            return true;
        }

        if (!known || CaliberContext.IsWay(_pieces, from) || !CaliberContext.IsPlaceOfBore(_pieces, first, follows: _sinceCaliber == 0))
            return false;
        // A whole bore below 20 mm is too common a length to stand without its gun, but for "a 9mm".
        var plausible = _list.TrueForAll(item => item.Value >= 20 || item.Value != Math.Floor(item.Value) || item.Value == 9);
        if (plausible && (_sinceCaliber == 0 || Talk.Gun))
            return true;
        // "Demand for 155mm", "shot with a 9mm"; but he shoots a bride with an 85mm, too.
        return Talk.Arms && (IsDeterminer(first - 1) || _pieces.Of(first - 1) is "for" or "of") && _list.TrueForAll(item => item.Value is not (8 or 16 or 20 or 24 or 28 or 35 or 40 or 50 or 70 or 85 or 90 or 105 or 135 or 180 or 200 or 300));
    }

    // Hardly anything else has these sizes; 12.7 mm is half an inch.
    private static bool IsOfGunsOnly(double bore) => bore is 152 or 155 || bore != Math.Floor(bore) && bore != 12.7;

    /// <summary>"calibre of 155 mm", "calibers: 122 mm", "calibre was 100 mm".</summary>
    private bool IsCalled(int first)
    {
        for (var at = first - 1; at >= Math.Max(0, first - 3); at--)
        {
            if (CaliberContext.IsCaliber(_pieces, at))
                return true;
            if (!(_pieces.Of(at) is "of" or "from" or "between" or "about" || _pieces.Lemma(at) == "be" || _pieces.IsSign(at, ':') || _pieces.IsSign(at, '(') || _pieces.IsSign(at, ',')))
                return false;
        }

        return false;
    }

    /// <summary>Where the words for the munition begin: behind the length of the barrel, a second unit in brackets, the word "calibre".</summary>
    private int SkipToPhrase(int end)
    {
        var at = CaliberContext.SkipBarrelLength(_pieces, end);
        if (_pieces.IsSign(at, '('))
        {
            for (var close = at + 1; close < at + 8; close++)
            {
                if (!_pieces.IsSign(close, ')'))
                    continue;
                at = Unit(close - 1).Factor > 0 || _pieces.Of(close - 1) is "in" ? close + 1 : at;
                break;
            }
        }

        return CaliberContext.IsCaliber(_pieces, AfterHyphen(at - 1)) ? AfterHyphen(at - 1) + 1 : at;
    }

    /// <summary>A number in figures or words; a decimal comma is read where it makes a bore of the tables ("7,62"). 0 if there is none.</summary>
    private double Number(int i, out int last)
    {
        last = i;
        if (_pieces.IsNumber(i))
        {
            var figures = _pieces.Of(i);
            if (figures.Length is > 2 and < 7 && figures.IndexOf(',') is > 0 and var comma && figures.Length - comma is 2 or 3
                && double.Parse(figures[..comma], CultureInfo.InvariantCulture) + double.Parse(figures[(comma + 1)..], CultureInfo.InvariantCulture) / Math.Pow(10, figures.Length - comma - 1) is var decimals && Cartridges.IsBore(decimals))
                return decimals;
            if (_pieces.IsSign(i + 1, ',') && _pieces.IsGlued(i + 1) && _pieces.IsNumber(i + 2) && _pieces.IsGlued(i + 2) && _pieces[i + 2].Length is 1 or 2
                && _pieces[i].Value + _pieces[i + 2].Value / Math.Pow(10, _pieces[i + 2].Length) is var split && split != Math.Floor(split) && Cartridges.IsBore(Math.Round(split, 2)))
            {
                last = i + 2;
                return Math.Round(split, 2);
            }

            return _pieces[i].Value;
        }

        if (!_pieces.IsWord(i) || NumberWords.Find(_pieces.Of(i)).Class != NumberClass.Cardinal || !NumberReader.TryRead(_pieces, i, false, out var words) || words.Vague || words.Fraction)
            return 0;
        last = words.Last;
        return words.Low;
    }

    private (double Factor, string Name) Unit(int i) => Millimetre(i) ? (1, "mm")
        : _pieces.Is(i, "inch") || _pieces.Is(i, "inches") || _pieces.Is(i, "in") && _pieces.IsDash(i - 1) && _pieces.IsGlued(i) ? (25.4, "inch")
        : _pieces.Is(i, "cm") || _pieces.Is(i, "centimetre") || _pieces.Is(i, "centimeter") ? (10, "cm")
        : default;

    private bool Millimetre(int i) => _pieces.Is(i, "mm") || _pieces.Is(i, "millimetre") || _pieces.Is(i, "millimetres") || _pieces.Is(i, "millimeter") || _pieces.Is(i, "millimeters") || _pieces.Is(i, "mms");

    private bool IsCross(int i) => _pieces.Of(i) is "x" or "X" or "×" or "*" or "х";

    private bool IsDeterminer(int i) => _pieces.Tag(i) is "DT" or "PRP$" || _pieces.Is(i, "a");

    // The piece behind one, over a hyphen that is glued to it: "155-mm".
    private int AfterHyphen(int i) => _pieces.IsDash(i + 1) && _pieces.IsGlued(i + 1) ? i + 2 : i + 1;

    private static string? LastWord(string name) => name.LastIndexOf(' ') is var space and > 0 ? name[(space + 1)..] : null;

    private static string Designation(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number} {unit}");

    private void Add(int first, int last, Caliber caliber)
    {
        CaliberContext.Phrase(_pieces, last + 1, out var munition);
        if (munition.Last < 0 && CaliberContext.Owner(_pieces, first) is var owner and >= 0)
            munition = (CaliberContext.Start(_pieces, owner), owner);
        Add(first, last, caliber, munition, last + 1);
    }

    private void Add(int first, int last, Caliber caliber, (int First, int Last) munition, int behind)
    {
        var own = munition.Last >= behind;
        if (munition.Last < 0 && CaliberContext.Before(_pieces, first) is var before and >= 0)
            munition = (CaliberContext.Start(_pieces, before), before);
        TextSpan? words = munition.Last >= 0 ? _pieces.Span(munition.First, munition.Last) : null;
        // A standard that the text names beside it goes before the table's.
        var standard = CaliberContext.Standard(_pieces, first, behind, own ? munition.Last : -1) ?? caliber.Standard;
        if (!IsJoined(_waitingEnd + 1, first))
            _waiting = 0;
        if (own)
        {
            for (; _waiting > 0; _waiting--)
                _found[^_waiting] = _found[^_waiting] with { Munition = words };
        }

        _waiting = own ? 0 : _waiting + 1;
        _waitingEnd = last;
        _found.Add(new CaliberMention(_pieces.Span(first, last), caliber with { Standard = standard }, words));
        _pieces.Take(first, last);
        _sinceCaliber = 0;
    }

    private bool IsJoined(int from, int to)
    {
        while (from < to && (_pieces.IsSign(from, ',') || _pieces.IsSign(from, '/') || _pieces.Of(from) is "and" or "or"))
            from++;
        return from == to;
    }
}
