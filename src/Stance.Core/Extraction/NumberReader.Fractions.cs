namespace Stance.Extraction;

/// <summary>Parts of a whole: "a third of", "three-fifths", "twenty-three fifths", and what is added to a number: "and a half", "point nought three".</summary>
internal static partial class NumberReader
{
    /// <summary>"a third of", "two-thirds", "three quarters", "half of", "half the": the part of a whole.</summary>
    private static bool ReadFraction(Pieces pieces, int i, out NumberPhrase number)
    {
        number = default;
        if (pieces.Is(i, "half"))
            return ReadHalf(pieces, i, out number);
        var article = pieces.Is(i, "a") || pieces.Is(i, "an");
        var (kind, above, _) = NumberWords.Find(pieces.Of(i));
        if (!article && kind != NumberClass.Cardinal)
            return false;
        if (!article && ReadAmong(pieces, i, above, out number))
            return true;
        var last = i;
        above = article ? 1 : above;
        var below = ReadDenominator(pieces, i + 1, ref last);
        if (below == 0 && !article && ReadWords(pieces, i, out var whole) && whole is { Last: var end } && end > i)
        {
            above = whole.Low;
            below = ReadDenominator(pieces, end + 1, ref last);
            // "five billion and three quarters": the part is one of the scale.
            if (below > 0 && whole.Scale >= 1e6 && above % whole.Scale is > 0 and < 100 and var rest && rest < below && pieces.Is(end - 1, "and"))
            {
                var sum = above - rest + rest / below * whole.Scale;
                number = new NumberPhrase(i, last, sum, sum, sum / whole.Scale, whole.Scale, false, false);
                return true;
            }
        }

        if (below == 0)
            return false;
        var plural = pieces.Of(last)[^1] is 's' or 'S';
        var alone = IsAlone(pieces, i, last) || (above == 1 && !article && pieces.IsDash(i + 1));
        // "a second term" and "the past three quarters" are none; "four fifths" is one wherever it stands, and "one fifth" where no noun follows it.
        if (above == 1 ? plural || !(alone || IsPart(pieces, i, last, article)) : !plural)
            return false;
        if (below == 4 && pieces.Is(last, "quarters") && !(alone || pieces.Is(last + 1, "of") || NumberWords.Find(pieces.Of(last + 1)) is { Class: NumberClass.Scale, Low: >= 1e6 }))
            return false;
        // "The seconds", "three halves of a match": what is more than the whole is a fraction only in small parts.
        if (above >= below && !alone && below < 5 && !(below == 2 && above % 2 == 1))
            return false;
        var part = above / below;
        number = new NumberPhrase(i, last, part, part, part, 1, false, true);
        // "two thirds of a million", "three quarters of a billion", "three-quarters billion".
        var next = pieces.Is(last + 1, "of") && pieces.Of(last + 2) is "a" or "one" ? last + 3 : last + 1;
        if (NumberWords.Find(pieces.Of(next)) is { Class: NumberClass.Scale, Low: >= 1e6 and var scale })
            number = new NumberPhrase(i, next, Times(part, scale), Times(part, scale), part, scale, false, false);
        return true;
    }

    private static bool ReadHalf(Pieces pieces, int i, out NumberPhrase number)
    {
        number = new NumberPhrase(i, i, 0.5, 0.5, 0.5, 1, false, true);
        var behind = pieces.Of(i + 1);
        return (pieces.Is(i - 1, "by") && !pieces.IsWord(i + 1) || behind is "of" or "its" or "their" or "his" or "her" || (behind is "the" && !IsPeriod(pieces, i + 2))) && !IsHalfYear(pieces, i);
    }

    /// <summary>"one in five", "three out of ten", "two out of five hundred".</summary>
    private static bool ReadAmong(Pieces pieces, int i, double above, out NumberPhrase number)
    {
        number = default;
        var outOf = pieces.Is(i + 1, "out") && pieces.Is(i + 2, "of");
        var among = pieces.Is(i + 1, "in") ? i + 2 : outOf ? i + 3 : -1;
        if (NumberWords.Find(pieces.Of(among)) is not { Class: NumberClass.Cardinal } || !ReadWords(pieces, among, out var all) || above >= all.Low || !(above == 1 || all.Low == 10 || outOf && all.Low >= 100))
            return false;
        var part = above / all.Low;
        number = new NumberPhrase(i, all.Last, part, part, part, 1, false, true);
        return true;
    }

    /// <summary>What stands below: "fifths", "-thirds", "hundredth", "twenty-firsts"; 0 if nothing.</summary>
    private static double ReadDenominator(Pieces pieces, int at, ref int last)
    {
        if (pieces.IsDash(at))
            at++;
        var (kind, value, _) = NumberWords.Find(pieces.Of(at));
        if (kind == NumberClass.Denominator)
        {
            last = at;
            return value;
        }

        // "fifteenths", "twenty-fifths": the ordinals serve.
        if (NumberWords.Place(pieces.Of(at)) is var place and > 2)
        {
            last = at;
            return place;
        }

        var next = pieces.IsDash(at + 1) && pieces.IsGlued(at + 1) ? at + 2 : at + 1;
        if (kind == NumberClass.Cardinal && value is >= 20 && value % 10 == 0 && NumberWords.Place(pieces.Of(next)) is var units and > 0 and < 10)
        {
            last = next;
            return value + units;
        }

        return 0;
    }

    /// <summary>What belongs to a number read: "point three", "and two thirds", "3 hundred and 21" behind "4 thousand", "over three".</summary>
    private static bool Extend(Pieces pieces, ref NumberPhrase number)
    {
        if (!number.Digits && pieces.Is(number.Last + 1, "point"))
            ReadPoint(pieces, ref number);
        if (number is { Digits: true, Scale: > 100 })
            ReadRest(pieces, ref number);
        if (pieces.Is(number.Last + 1, "and") && !number.Fraction && number.Whole)
            ReadMixed(pieces, ref number);
        if (pieces.Is(number.Last + 1, "over") && number.Scale == 1)
            ReadOver(pieces, ref number);
        return true;
    }

    /// <summary>"nought point nought three", "two point five million".</summary>
    private static void ReadPoint(Pieces pieces, ref NumberPhrase number)
    {
        var (at, part, worth) = (number.Last + 2, 0.0, 1.0);
        for (; at < number.Last + 12 && NumberWords.Find(pieces.Of(at)) is { Class: NumberClass.Cardinal, Low: < 10 and var figure }; at++)
        {
            part = part * 10 + figure;
            worth *= 10;
        }

        if (worth == 1 && NumberWords.Find(pieces.Of(at)) is { Class: NumberClass.Cardinal, Low: var two and < 100 })
            (part, worth, at) = (two, 100, at + 1);
        if (worth == 1)
            return;
        var last = at - 1;
        var value = number.Low + part / worth;
        var scale = ReadScale(pieces, ref last, money: false, digits: false);
        number = new NumberPhrase(number.First, last, Times(value, scale), Times(value, scale), value, scale, false, false);
    }

    /// <summary>"4 thousand 3 hundred and 21": each part is less than the scale before it.</summary>
    private static void ReadRest(Pieces pieces, ref NumberPhrase number)
    {
        var scale = number.Scale;
        for (var parts = 0; parts < 4 && scale >= 100; parts++)
        {
            var at = number.Last + 1;
            var and = pieces.Is(at, "and");
            if (and)
                at++;
            if (!pieces.IsNumber(at) || pieces[at].Length > 3 || pieces.IsGlued(at) || pieces[at].Value is not (>= 1 and < 1000) || pieces[at].Value != Math.Floor(pieces[at].Value))
                return;
            var last = at;
            var below = ReadScale(pieces, ref last, money: false, digits: false);
            // Without a scale the rest must end a number that has had one already: "2 million 500 people" are two numbers.
            if (below * pieces[at].Value >= scale || below == 1 && (scale > 100 || !and) || and && below > 1)
                return;
            number = number with { Last = last, Low = number.Low + below * pieces[at].Value, High = number.High + below * pieces[at].Value };
            scale = below;
        }
    }

    /// <summary>"forty-two and a third", "five billion and three quarters": behind a scale the part is one of the scale.</summary>
    private static void ReadMixed(Pieces pieces, ref NumberPhrase number)
    {
        var at = number.Last + 2;
        var article = pieces.Is(at, "a") || pieces.Is(at, "an");
        var (kind, above, _) = NumberWords.Find(pieces.Of(at));
        if (!article && !(kind == NumberClass.Cardinal && above < 100))
            return;
        above = article ? 1 : above;
        var last = at;
        var below = ReadDenominator(pieces, at + 1, ref last);
        if (below <= above || pieces.Is(last + 1, "of") || pieces.Of(last)[^1] is 's' != above > 1 || (above == 1 && pieces.Tag(last + 1).StartsWith('N') && !IsAlone(pieces, number.First, last)))
            return;
        var scaled = NumberWords.Find(pieces.Of(number.Last)) is { Class: NumberClass.Scale, Low: >= 1e6 };
        var value = number.Low + above / below * (scaled ? number.Scale : 1);
        number = number with { Last = last, Low = value, High = value };
    }

    /// <summary>"1 over 20" in the language of sums; elsewhere "over" is a bound or a span of time.</summary>
    private static void ReadOver(Pieces pieces, ref NumberPhrase number)
    {
        var at = number.Last + 2;
        var read = pieces.IsNumber(at) ? ReadFigures(pieces, at, false, out var below) : ReadWords(pieces, at, out below);
        if (!read || below.Low == 0 || !IsAlone(pieces, number.First, below.Last))
            return;
        var value = number.Low / below.Low;
        number = new NumberPhrase(number.First, below.Last, value, value, value, 1, number.Digits, true);
    }

    /// <summary>Whether the phrase is all that is said: nothing but marks around it, or only "is", "equals" and the like before it.</summary>
    internal static bool IsAlone(Pieces pieces, int first, int last)
    {
        if (pieces.IsWord(last + 1) || pieces.IsNumber(last + 1) || pieces.IsDash(last + 1))
            return false;
        if (pieces.IsDash(first - 1) || pieces.Is(first - 1, "minus") || pieces.Is(first - 1, "negative"))
            first--;
        return !(pieces.IsWord(first - 1) || pieces.IsNumber(first - 1) || pieces.IsDash(first - 1)) || (pieces.Of(first - 1) is "is" or "equals" && pieces.Tag(first - 2).StartsWith('N'));
    }

    private static bool IsPart(Pieces pieces, int i, int last, bool article)
    {
        if (pieces.Is(last + 1, "of") || pieces.Is(i - 1, "by") || pieces.Is(i - 1, "than") || pieces.Is(i - 1, "about") || pieces.Is(i - 1, "nearly") || pieces.Is(i - 1, "almost"))
            return !article || last == i + 1;
        // "just over one third had", but "one quarter", "one third party".
        return !article && !pieces.Is(last, "quarter") && !pieces.Is(last, "second") && !pieces.Is(last, "half") && !(pieces.Tag(last + 1) is ['N' or 'J', ..]) && !(pieces.Of(i - 1) is "the" or "this" or "that");
    }

    private static bool IsHalfYear(Pieces pieces, int i) => pieces.Is(i + 1, "of") && (NumberWords.Ordinal(pieces.Of(i - 1)) > 0 || pieces.Is(i - 1, "last") || pieces.Is(i - 1, "latter") || pieces.Is(i - 1, "back"));

    private static bool IsPeriod(Pieces pieces, int i) => pieces.Is(i, "year") || pieces.Is(i, "time") || pieces.Is(i, "season") || pieces.Is(i, "way");
}
