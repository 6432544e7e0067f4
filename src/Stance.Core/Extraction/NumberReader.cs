namespace Stance.Extraction;

/// <summary>A number as the text writes it.</summary>
/// <param name="First">First piece.</param>
/// <param name="Last">Last piece, scale included.</param>
/// <param name="Low">Least value.</param>
/// <param name="High">Greatest value; differs from the least only for vague words ("thousands").</param>
/// <param name="Mantissa">The number before the scale: 1.2 in "1.2 billion".</param>
/// <param name="Scale">1 or the scale: 1e9.</param>
/// <param name="Digits">Whether it begins with figures.</param>
/// <param name="Fraction">Whether it is a part of a whole: "a third", "two-thirds".</param>
internal readonly record struct NumberPhrase(int First, int Last, double Low, double High, double Mantissa, double Scale, bool Digits, bool Fraction)
{
    public bool Vague => Low != High;

    public bool Whole => Low == Math.Floor(Low);
}

/// <summary>
/// Reads numbers: figures and words, scales, halves, dozens, vague plurals. It looks at a handful of pieces only, hence is linear; values beyond the
/// range of a double are refused.
/// </summary>
internal static partial class NumberReader
{
    /// <summary>Reads the number that begins at piece <paramref name="i"/>.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="i">Where to begin.</param>
    /// <param name="money">Whether a currency sign stands before it, so that "5m" is five million rather than five metres.</param>
    /// <param name="number">What was read.</param>
    public static bool TryRead(Pieces pieces, int i, bool money, out NumberPhrase number)
    {
        number = default;
        if (!pieces.Has(i))
            return false;
        var read = pieces[i].Kind switch
        {
            PieceKind.Number => ReadFigures(pieces, i, money, out number) && Extend(pieces, ref number),
            PieceKind.Word => ReadFraction(pieces, i, out number) || ReadVague(pieces, i, out number) || (ReadWords(pieces, i, out number) && Extend(pieces, ref number)),
            _ => false,
        };
        return read && double.IsFinite(number.Low) && double.IsFinite(number.High);
    }

    private static bool ReadFigures(Pieces pieces, int i, bool money, out NumberPhrase number)
    {
        var value = pieces[i].Value;
        var last = i;
        var fraction = false;
        if (IsOver(pieces, i, out var part))
        {
            value = part;
            last = i + 2;
            fraction = true;
        }
        else if (IsOver(pieces, i + 1, out part) && !pieces[i + 1].Glued)
        {
            value += part;
            last = i + 3;
        }
        else if (pieces.IsNumber(i + 1) && pieces[i + 1].Value < 1 && pieces[i + 1].Length == 1 && pieces[i].Value >= 1)
        {
            value += pieces[++last].Value;
        }
        else
        {
            ReadGroups(pieces, ref last, ref value);
        }

        // "0,05" and "32,9 %": a decimal comma, where nothing else can be meant.
        if (pieces.Of(i) is ['0', ',', ..] && pieces.Of(i).LastIndexOf(',') == 1)
        {
            value /= Math.Pow(10, pieces[i].Length - 2);
        }
        else if (last == i && pieces.IsSign(i + 1, ',') && pieces.IsGlued(i + 1) && pieces.IsGlued(i + 2) && (pieces.IsFigures(i + 2, 1) || pieces.IsFigures(i + 2, 2)) && value == Math.Floor(value)
            && (pieces.Of(i) is "0" && !(pieces.IsSign(i + 3, ',') && pieces.IsGlued(i + 4)) || pieces.IsSign(i + 3, '%') || pieces.Is(i + 3, "per") && pieces.Is(i + 4, "cent") || NumberWords.Find(pieces.Of(i + 3)) is { Class: NumberClass.Scale, Low: >= 1e6 }))
        {
            value += pieces[i + 2].Value / Math.Pow(10, pieces[i + 2].Length);
            last = i + 2;
        }

        // "6 . 2 %": a text whose marks were set apart.
        if (last == i && pieces.IsSign(i + 1, '.') && !pieces.IsGlued(i + 1) && !pieces.IsGlued(i + 2) && pieces.IsNumber(i + 2) && !pieces.Of(i + 2).ContainsAny('.', ',')
            && (pieces.IsSign(i + 3, '%') || NumberWords.Find(pieces.Of(i + 3)) is { Class: NumberClass.Scale, Low: >= 1e6 }))
        {
            value += pieces[i + 2].Value / Math.Pow(10, pieces[i + 2].Length);
            last = i + 2;
        }

        if (pieces.Is(last + 1, "and") && pieces.Is(last + 2, "a") && pieces.Is(last + 3, "half"))
        {
            value += 0.5;
            last += 3;
        }

        if (ReadPower(pieces, last + 1) is var power and > 0)
        {
            number = new NumberPhrase(i, last + power, 0, 0, value, 1, true, false);
            var exponent = pieces[last + power].Value * (pieces.IsDash(last + power - 1) ? -1 : 1);
            var product = exponent < 0 ? value / Math.Pow(10, -exponent) : value * Math.Pow(10, exponent);
            number = number with { Low = product, High = product };
            return true;
        }

        var scale = ReadScale(pieces, ref last, money, digits: true);
        if (scale > 1 && pieces.Is(last + 1, "and") && pieces.Is(last + 2, "a") && pieces.Is(last + 3, "half"))
        {
            number = new NumberPhrase(i, last + 3, (value + 0.5) * scale, (value + 0.5) * scale, value + 0.5, scale, true, false);
            return true;
        }

        number = new NumberPhrase(i, last, Times(value, scale), Times(value, scale), value, scale, true, fraction);
        return true;
    }

    /// <summary>
    /// Thousands set apart by spaces ("10 000", "1 414 021 100") and groups as India writes them ("12,34,567"). A plain space also stands between numbers that
    /// have nothing to do with each other ("in groups of 20 100 metre sprinters"), so that behind one a lone group must be round.
    /// </summary>
    private static void ReadGroups(Pieces pieces, ref int last, ref double value)
    {
        var (first, groups, plain) = (last, 0, false);
        if (pieces[first].Length > 3 || pieces.Text[pieces[first].Start] == '0' || pieces[first].Value != Math.Floor(pieces[first].Value))
            return;
        while (IsGroup(pieces, first + groups + 1, first + groups))
            plain |= pieces.Text[pieces[first + groups++].End] == ' ';
        if (groups > 0 && !(pieces.IsNumber(first + groups + 1) && plain) && (!plain || groups > 1 || pieces.Of(first + 1).EndsWith("00", StringComparison.Ordinal)))
        {
            for (; groups > 0; groups--)
            {
                // The last group may have decimals: "567.89".
                value = value * 1000 + pieces[++last].Value;
            }
        }
        else if (pieces[first].Length <= 2 && pieces.IsSign(first + 1, ',') && pieces.IsGlued(first + 1) && pieces.IsGlued(first + 2) && pieces.IsNumber(first + 2)
            && pieces.Of(first + 2) is [>= '0' and <= '9', >= '0' and <= '9', ',', ..] && pieces[first + 2].Value < 1e5)
        {
            (value, last) = (value * 1e5 + pieces[first + 2].Value, first + 2);
        }
    }

    // Three figures one space behind the piece before; decimals may follow.
    private static bool IsGroup(Pieces pieces, int i, int before)
    {
        if (!pieces.IsNumber(i) || pieces[i].Start != pieces[before].End + 1 || pieces.Text[pieces[before].End] is not (' ' or '\u00A0' or '\u202F' or '\u2009'))
            return false;
        var group = pieces.Of(i);
        return group.Length >= 3 && group[..3].IndexOfAnyExceptInRange('0', '9') < 0 && (group.Length == 3 || group[3] == '.');
    }

    /// <summary>"× 10−30", "x 10^6", and "e14" glued to the figures: how many pieces the power has, or 0.</summary>
    private static int ReadPower(Pieces pieces, int at)
    {
        if (pieces.Of(at) is "e" or "E" && pieces.IsGlued(at))
        {
            var exponent = pieces.IsDash(at + 1) || pieces.IsSign(at + 1, '+') ? at + 2 : at + 1;
            return pieces.IsNumber(exponent) && pieces[exponent].Length <= 3 && pieces.IsGlued(at + 1) && pieces.IsGlued(exponent) && !pieces.Of(exponent).Contains('.') ? exponent - at + 1 : 0;
        }

        if (pieces.Of(at) is not ("×" or "x") || !pieces.IsFigures(at + 1, 2) || pieces[at + 1].Value != 10)
            return 0;
        var next = at + 2;
        if (pieces.IsSign(next, '^'))
            next++;
        if (pieces.IsDash(next))
            next++;
        return next > at + 2 && pieces.IsNumber(next) && pieces[next].Length <= 2 ? next - at + 1 : 0;
    }

    /// <summary>0.17 × 1e6 is 170,000.00000000001 in doubles: the product is rounded to the figures that the text can have meant.</summary>
    private static double Times(double value, double scale) =>
        scale == 1 ? value : Math.Abs(value * scale) < 1e15 ? Math.Round(value * scale, 4) : value * scale;

    private static bool IsOver(Pieces pieces, int i, out double part)
    {
        part = 0;
        if (!pieces.IsNumber(i) || !(pieces.IsSign(i + 1, '/') || pieces.IsSign(i + 1, '⁄')) || !pieces.IsGlued(i + 1) || !pieces.IsGlued(i + 2) || !pieces.IsNumber(i + 2)
            || pieces.IsSign(i + 3, '/') || pieces.IsSign(i - 1, '/'))
            return false;
        var (above, below) = (pieces[i].Value, pieces[i + 2].Value);
        if (!(above >= 1 && above < below && (above == 1 && below > 31) | below is 2 or 3 or 4 or 5 or 6 or 8 or 10 or 16 or 32 or 64 or 128))
            return false;
        part = above / below;
        return true;
    }

    private static double ReadScale(Pieces pieces, ref int last, bool money, bool digits)
    {
        var next = last + 1;
        if (pieces.IsDash(next) && pieces.IsGlued(next) && pieces.IsGlued(next + 1))
            next++;
        var scale = 1.0;
        for (var times = 0; times < 2 && pieces.IsWord(next); times++)
        {
            var (kind, value, _) = NumberWords.Find(pieces.Of(next));
            var vague = kind == NumberClass.Vague && (times == 0 && value == 12 || value >= 100 && pieces.Is(next, "millions") | pieces.Is(next, "billions") | pieces.Is(next, "lakhs") | pieces.Is(next, "crores"));
            // "10 thousand" but "4 thousand 3 hundred": the second scale is greater, or the first is "lakh".
            if (times > 0 && value < scale && scale != 1e5)
                break;
            if (!(kind == NumberClass.Scale || vague || (kind == NumberClass.Collective && value == 12 && times == 0)))
                break;
            scale *= value;
            last = next++;
        }

        if (scale > 1 || !digits || !pieces.IsWord(next))
            return scale;
        var word = pieces.Of(next);
        // "1,674,200.5 M": a capital set apart, with nothing behind it that it could belong to.
        if (word is "M" && !pieces[next].Glued && !pieces.IsWord(next + 1) && !pieces.IsNumber(next + 1) && !pieces.IsDash(next + 1) && pieces.Of(last).Contains('.'))
        {
            last = next;
            return 1e6;
        }

        var brief = NumberWords.ShortScale(word);
        if (brief == 0 || (pieces.IsGlued(next + 1) && (pieces.IsWord(next + 1) || pieces.IsNumber(next + 1))))
            return 1;
        var glued = pieces[next].Glued;
        if (word.Length > 1 ? glued || money || word is "bn" or "mn" or "mln" or "bln" or "trn" or "tln" : money || (glued && IsCountScale(pieces, next)))
        {
            last = next;
            return brief;
        }

        return 1;
    }

    // "4.3M digital sales", "37m people" are millions; "a 37m tower" is metres: behind the million stands a plural.
    private static bool IsCountScale(Pieces pieces, int at)
    {
        if (pieces.Of(at) is "k" or "K" or "M" or "B")
            return true;
        // "1.2b": no unit has that letter, though a list or a flat may ("section 3b").
        if (pieces.Of(at) is "b")
            return pieces.Of(at - 1).Contains('.');
        if (pieces.Of(at) is not "m")
            return false;
        for (var next = at + 1; next <= at + 3; next++)
        {
            if (pieces.Tag(next) is "NNS" or "NNPS" || Currencies.IsName(pieces, next))
                return true;
            if (pieces.Tag(next) is not ("JJ" or "NN" or "VBN"))
                return false;
        }

        return false;
    }

    private static bool ReadWords(Pieces pieces, int i, out NumberPhrase number)
    {
        number = default;
        double total = 0, current = 0, mantissa = 0, scale = 1;
        var last = i - 1;
        var at = i;
        var half = pieces.Is(at, "half");
        if (half || pieces.Is(at, "a") || pieces.Is(at, "an"))
        {
            // "a million", "half a million", "a half dozen", "half-a-dozen", "a couple of"; a bare article is no number.
            var next = at + 1;
            while (pieces.IsDash(next) && next > at + (half ? 0 : 1) || (half ? pieces.Is(next, "a") : pieces.Is(next, "half")))
                next++;
            half |= pieces.Is(at + 1, "half");
            var several = !half && pieces.Is(next, "few");
            if (several)
                next++;
            var (first, value, _) = NumberWords.Find(pieces.Of(next));
            if (first is not (NumberClass.Scale or NumberClass.Collective) || (several && first == NumberClass.Collective && value != 12))
                return false;
            if (several)
            {
                number = new NumberPhrase(i, next, 2 * value, 10 * value, 2, value, false, false);
                return true;
            }

            current = half ? 0.5 : 1;
            at = next;
        }

        var started = current > 0;
        for (; pieces.IsWord(at); at++)
        {
            var (kind, value, _) = NumberWords.Find(pieces.Of(at));
            if (kind == NumberClass.Cardinal && (current == 0 || (current % 100 == 0 && value < 100) || (current % 100 is >= 20 and < 100 && current % 10 == 0 && value < 10)))
            {
                if (started && current == 0 && total == 0)
                    break;
                current += value;
            }
            else if (kind == NumberClass.Scale && value == 100 && current < 100)
            {
                current = (current > 0 ? current : 1) * 100;
            }
            else if (kind == NumberClass.Scale && value == 1e7 && scale == 1e5 && current == 0 && total > 0)
            {
                (total, scale) = (total * value, scale * value); // "three lakh crore"
            }
            else if (kind == NumberClass.Scale && value > 100 && (total == 0 || value < scale))
            {
                mantissa = total == 0 ? current > 0 ? current : 1 : mantissa;
                scale = value;
                total += (current > 0 ? current : 1) * value;
                current = 0;
            }
            else if ((kind == NumberClass.Collective && current < 100) || (kind == NumberClass.Vague && value == 12 && started))
            {
                current = (current > 0 ? current : 1) * value;
                last = at;
                break;
            }
            else
            {
                break;
            }

            started = true;
            last = at;
            if (pieces.Is(at + 1, "and") && pieces.Is(at + 2, "a") && pieces.Is(at + 3, "half"))
            {
                (current, total) = current > 0 ? (current + 0.5, total) : (current, total + scale / 2);
                last = at += 3;
            }
            else if (pieces.Is(at + 1, "and") && value >= 100 && NumberWords.Find(pieces.Of(at + 2)).Class == NumberClass.Cardinal)
            {
                at++;
            }
            else if (pieces.IsDash(at + 1) && current % 100 is >= 20 and < 100 && current % 10 == 0 && NumberWords.Find(pieces.Of(at + 2)) is { Class: NumberClass.Cardinal, Low: > 0 and < 10 })
            {
                at++; // "fifty - two"
            }
            else if (pieces.IsDash(at + 1) && pieces.IsGlued(at + 1) && NumberWords.Find(pieces.Of(at + 2)).Class is NumberClass.Cardinal or NumberClass.Scale or NumberClass.Collective
                && pieces.IsGlued(at + 2))
            {
                at++;
            }
        }

        if (last < i)
            return false;
        total += current;
        number = new NumberPhrase(i, last, total, total, mantissa > 0 ? mantissa : total, mantissa > 0 ? scale : 1, false, false);
        return true;
    }

    private static bool ReadVague(Pieces pieces, int i, out NumberPhrase number)
    {
        number = default;
        var several = pieces.Is(i, "several");
        var (kind, low, high) = NumberWords.Find(pieces.Of(several ? i + 1 : i));
        if (several && kind is NumberClass.Scale or NumberClass.Collective && low is >= 12)
        {
            number = new NumberPhrase(i, i + 1, 3 * low, 10 * low, 3, low, false, false);
            return true;
        }

        var tens = pieces.Is(i, "tens");
        if (several || !(kind == NumberClass.Vague || tens))
            return false;
        if (pieces.Is(i + 1, "of") && (tens || low == 100) && NumberWords.Find(pieces.Of(i + 2)) is { Class: NumberClass.Vague, Low: >= 1000 } greater)
        {
            var times = tens ? 10 : 100;
            number = new NumberPhrase(i, i + 2, times * greater.Low, times * greater.High, times, greater.Low, false, false);
            return true;
        }

        if (tens)
            return false;
        number = new NumberPhrase(i, i, low, high, 1, low, false, false);
        return true;
    }
}
