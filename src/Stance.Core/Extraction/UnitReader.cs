namespace Stance.Extraction;

/// <summary>A unit as it stands behind a number.</summary>
/// <param name="Last">Last piece.</param>
/// <param name="Code">UCUM, ISO 4217, or the counted noun.</param>
/// <param name="Kind">What sort of amount it makes.</param>
/// <param name="Factor">By what the number is multiplied: 0.01 for cents, otherwise 1.</param>
internal readonly record struct UnitPhrase(int Last, string Code, QuantityKind Kind, double Factor = 1);

/// <summary>Reads what stands behind a number: per cent, money, a measure, an age, and what it is per ("a tonne").</summary>
internal static class UnitReader
{
    /// <summary>Reads the unit that begins at piece <paramref name="i"/>, a hyphen before it allowed.</summary>
    public static bool TryRead(Pieces pieces, int i, NumberPhrase number, out UnitPhrase unit)
    {
        unit = default;
        if (pieces.IsDash(i) && pieces.IsGlued(i) && pieces.IsGlued(i + 1))
            i++;
        if (!pieces.Has(i))
            return false;
        if (pieces.Is(i, "pc") && pieces.IsGlued(i) && pieces.IsNumber(i - 1))
        {
            unit = new UnitPhrase(i, "%", QuantityKind.Percent);
            return true;
        }

        if (Bracketed(pieces, i, out unit) || Brief(pieces, i, number, out unit))
            return true;
        if (number.Scale == 1 && pieces.IsWord(i) && Currencies.Scaled(pieces.Of(i), out var scale) is { } scaled)
        {
            unit = new UnitPhrase(i, scaled, QuantityKind.Money, scale);
            return true;
        }

        var physical = Find(pieces, i, out var last);
        var mass = physical?.Code == "[lb_av]" && pieces.Is(i, "pounds") | pieces.Is(i, "pound") && (number.Scale >= 1e6 && number.Digits && !pieces.Is(i + 1, "of") || !IsWeight(pieces, i));
        if ((physical is null || mass || last == i) && Currencies.After(pieces, i, out var end, out var minor) is { } code && (physical is null || mass || end > last))
        {
            unit = new UnitPhrase(end, code, QuantityKind.Money, minor ? 1 / Currencies.MinorPerUnit(code) : 1);
            return true;
        }

        // "cc" and the like aside, a physical unit is a noun: "two second goals" has none, "three second-hand cars" neither.
        if (physical is null || (pieces.Is(last, "second") && (!number.Digits || pieces.IsDash(last + 1) || pieces.Tag(last) == "JJ" && !pieces.IsGlued(last) && number.Whole) && number.Low != 1)
            || (!number.Digits && last == i && pieces[i].Length <= 2))
            return false;
        unit = physical.Dimension switch
        {
            "duration" => Age(pieces, last, physical.Code),
            "volume-flow" or "mass-flow" => new UnitPhrase(last, physical.Code, QuantityKind.Rate),
            "portion" when physical.Code == "%" => new UnitPhrase(last, "%", QuantityKind.Percent),
            _ => new UnitPhrase(last, physical.Code, QuantityKind.Measure),
        };
        if (unit.Kind is QuantityKind.Measure or QuantityKind.Duration)
            unit = Divided(pieces, unit);
        return true;
    }

    /// <summary>What is written below as a negative power: "7.2 km s−1", "1 g cm−3", "40 s-1" (once a second, "1/s").</summary>
    private static UnitPhrase Divided(Pieces pieces, UnitPhrase unit)
    {
        if (IsNegativePower(pieces, unit.Last + 1, out var power))
            return new UnitPhrase(unit.Last + 2, $"1/{unit.Code}{power}", QuantityKind.Rate);
        if (pieces.IsWord(unit.Last + 1) && pieces[unit.Last + 1].Length <= 3 && IsNegativePower(pieces, unit.Last + 2, out power)
            && (pieces.Is(unit.Last + 1, "s") ? UnitLexicon.Code("s") : UnitLexicon.Find(pieces, unit.Last + 1, out _) ?? UnitLexicon.Symbol(pieces.Of(unit.Last + 1))) is { } below)
        {
            var code = $"{unit.Code}/{below.Code}{power}";
            return new UnitPhrase(unit.Last + 3, UnitLexicon.Code(code)?.Code ?? code, QuantityKind.Rate);
        }

        return unit;
    }

    // "−3", also set apart; a plain hyphen must touch both sides and end there ("5 m-2 m" is no power). The first power is not written in a code.
    private static bool IsNegativePower(Pieces pieces, int at, out string power)
    {
        power = "";
        if (!pieces.IsDash(at) || !pieces.IsFigures(at + 1, 1) || !pieces.IsGlued(at + 1) || pieces[at + 1].Value is not (>= 1 and <= 4))
            return false;
        if (pieces.Text[pieces[at].Start] != '−' && !(pieces.IsGlued(at) && pieces[at + 1].Value == 1 && !pieces.IsGlued(at + 2) || pieces.IsGlued(at) && pieces[at - 1].Length <= 2 && pieces.IsSign(at + 2, '.')))
            return false;
        power = pieces[at + 1].Value switch { 2 => "2", 3 => "3", 4 => "4", _ => "" };
        return true;
    }

    /// <summary>A unit with its power: "km^3", "feet squared", "metres cubed".</summary>
    private static Unit? Find(Pieces pieces, int i, out int last)
    {
        var unit = UnitLexicon.Find(pieces, i, out last);
        if (unit is not { Dimension: "length" })
            return unit;
        var power = pieces.IsSign(last + 1, '^') && pieces.IsGlued(last + 2) ? pieces.Of(last + 2) : pieces.Of(last + 1);
        var powered = power switch
        {
            "squared" or "2" => UnitLexicon.Code(unit.Code + "2"),
            "cubed" or "3" => UnitLexicon.Code(unit.Code + "3"),
            _ => null,
        };
        if (powered is null || (power.Length == 1 && !(pieces.IsSign(last + 1, '^') && pieces.IsGlued(last + 1))))
            return unit;
        last += power.Length == 1 ? 2 : 1;
        return powered;
    }

    /// <summary>"20 (kg)", "3 [km]", as tables and forms write it.</summary>
    private static bool Bracketed(Pieces pieces, int i, out UnitPhrase unit)
    {
        unit = default;
        var close = pieces.Has(i) && pieces[i].Kind == PieceKind.Sign ? pieces.Text[pieces[i].Start] switch { '(' => ')', '[' => ']', '{' => '}', '<' => '>', _ => ' ' } : ' ';
        if (close == ' ' || UnitLexicon.Find(pieces, i + 1, out var last) is not { } found || !pieces.IsSign(last + 1, close) || found.Code == "%" || found.Dimension is "duration")
            return false;
        unit = new UnitPhrase(last + 1, found.Code, QuantityKind.Measure);
        return true;
    }

    /// <summary>
    /// Signs that are units only with a cue: kelvin as "K", inches as "in" before "thick", behind feet or at the end, and as a quotation mark before such a word; "87 yo" for an age.
    /// </summary>
    private static bool Brief(Pieces pieces, int i, NumberPhrase number, out UnitPhrase unit)
    {
        unit = default;
        if (!number.Digits || number.Scale > 1)
            return false;
        if (pieces.Is(i, "yo") || (pieces.Is(i, "y") && pieces.IsSign(i + 1, '/') && pieces.Is(i + 2, "o")))
        {
            unit = new UnitPhrase(pieces.Is(i, "yo") ? i : i + 2, "a", QuantityKind.Age);
            return true;
        }

        // Kelvin is a K set apart in a text on temperatures; glued it is a thousand.
        if (pieces.Of(i) is "K" && !pieces.IsGlued(i) && !pieces.IsDash(i + 1) && !pieces.IsCapital(i + 1) && (pieces.Mentions("emperature") || pieces.Mentions("elvin")))
        {
            unit = new UnitPhrase(i, "K", QuantityKind.Measure);
            return true;
        }

        if (pieces.Of(i) is "s" or "h" && IsNegativePower(pieces, i + 1, out var power))
        {
            unit = new UnitPhrase(i + 2, $"1/{pieces.Of(i)}{power}", QuantityKind.Rate);
            return true;
        }

        var mark = pieces.IsSign(i, '"') || pieces.IsSign(i, '”') || pieces.IsSign(i, '″');
        if (!(mark || pieces.Of(i) is "in" or "in."))
            return false;
        var next = pieces.IsDash(i + 1) ? i + 2 : i + 1;
        var feet = pieces.Of(number.First - 1) is "ft" or "feet" or "foot" or "ft.";
        var end = !mark && (!pieces.Has(next) || pieces.Of(next) is "." or ")" or ";" or ",") && !QuantityGuards.IsYear(pieces, number);
        if (!(feet || end || pieces.Of(next) is "thick" or "wide" or "long" or "high" or "tall" or "deep" or "diameter" or "across" or "thickness" or "screen" or "display" or "pipe" or "gun" or "x" or "×"))
            return false;
        unit = new UnitPhrase(i, "[in_i]", QuantityKind.Measure);
        return true;
    }

    /// <summary>"a tonne", "per share", "/day", "an hour", "each year" behind a unit or counted noun; the code of what it is per, or null.</summary>
    public static string? Per(Pieces pieces, int i, bool counted, out int last)
    {
        last = i;
        var hyphen = pieces.IsDash(i) && pieces.IsGlued(i) && pieces.IsGlued(i + 1);
        if (hyphen)
            i++;
        var word = pieces.Of(i);
        var article = word is "a" or "an" or "each" or "every";
        if (!(article || word is "per" || (pieces.IsSign(i, '/') && pieces.IsGlued(i))))
            return null;
        var next = i + 1;
        if (hyphen && pieces.IsDash(next))
            next++;
        // "$300 per thousand cubic metres", "12 cases per 100,000 people".
        if (!article && NumberReader.TryRead(pieces, next, false, out var number) && number is { Vague: false, Fraction: false } && pieces.IsWord(number.Last + 1))
        {
            var power = number.Low switch { 1e3 => "10*3.", 1e6 => "10*6.", _ => string.Create(CultureInfo.InvariantCulture, $"{number.Low}.") };
            if (UnitLexicon.Find(pieces, number.Last + 1, out last) is { } many)
                return power + many.Code;
            last = number.Last + 1;
            return pieces.Tag(last) is "NN" or "NNS" ? power + pieces.Lemma(last) : null;
        }

        if (Find(pieces, next, out last) is { } unit)
        {
            // "sold 500 tonnes a day"; "in a year" has no number before it; "$5 a second time" is none.
            if (pieces.Is(next, "second") && article)
                return null;
            return unit.Code;
        }

        last = next;
        if (article)
            return word is "a" or "an" && !counted && pieces.Of(next) is "share" or "head" or "person" or "unit" or "bottle" or "copy" or "piece" or "vote" or "ticket" or "seat" or "ton" or "round" or "shell" or "dozen"
                ? pieces.Lemma(next) : null;
        return pieces.IsWord(next) && pieces.Tag(next) is "NN" or "NNS" ? pieces.Lemma(next) : null;
    }

    private static UnitPhrase Age(Pieces pieces, int last, string code)
    {
        var next = last + 1;
        if (pieces.IsDash(next) && pieces.IsGlued(next))
            next++;
        if (pieces.Is(next, "old") || pieces.Is(next, "olds"))
            return new UnitPhrase(next, code, QuantityKind.Age);
        return pieces.Is(next, "of") && pieces.Is(next + 1, "age")
            ? new UnitPhrase(next + 1, code, QuantityKind.Age)
            : new UnitPhrase(last, code, QuantityKind.Duration);
    }

    /// <summary>Pounds are a weight behind "weighs" and before "of explosives", or where the text has no British money; otherwise sterling.</summary>
    private static bool IsWeight(Pieces pieces, int i)
    {
        if (pieces.Is(i + 1, "sterling"))
            return false;
        if (pieces.Is(i + 1, "of") || pieces.Is(i + 1, "per") && pieces.Is(i + 2, "square"))
            return true;
        for (var back = i - 1; back >= Math.Max(0, i - 8); back--)
        {
            if (pieces.Lemma(back) is "weigh" or "weight" or "weighing" or "heavy" or "lift" or "lose" or "gain" or "thrust")
                return true;
            if (pieces.Lemma(back) is "pay" or "cost" or "spend" or "worth" or "price")
                return false;
        }

        return !(pieces.Mentions("£") || pieces.Mentions("Brit") || pieces.Mentions("London")
            || pieces.Mentions("UK") || pieces.Mentions("terling"));
    }
}
