using CsCheck;
using Stance.Text;
using Xunit;

namespace Stance.CoreTests;

public sealed class CalendarDateTests
{
    [Theory]
    [InlineData("2025-05-05")]
    [InlineData("20250505")]
    [InlineData("2025-05-05T23:30:00-08:00")]
    [InlineData("2025-05-05 10:00")]
    [InlineData("5 May 2025")]
    [InlineData("05 May 2025")]
    [InlineData("May 5, 2025")]
    [InlineData("may 5th 2025")]
    [InlineData("MAY 5, 2025")]
    [InlineData("Mon. 5 May 2025")]
    [InlineData("Mon, 05 May 2025 10:00:00 GMT")]
    [InlineData("\u00A05\u00A0May\u00A02025 ")]
    public void The_day_is_the_one_that_is_written(string text)
    {
        Assert.True(CalendarDate.TryParse(text, out var date));
        Assert.Equal(new DateOnly(2025, 5, 5), date);
    }

    [Theory]
    [InlineData("3 Sept. 2024", 9, 3)]
    [InlineData("Dec 31, 2024", 12, 31)]
    [InlineData("29 February 2024", 2, 29)]
    public void Months_may_be_shortened(string text, int month, int day)
    {
        Assert.True(CalendarDate.TryParse(text, out var date));
        Assert.Equal(new DateOnly(2024, month, day), date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("05/06/2025")]
    [InlineData("29 February 2025")]
    [InlineData("2025-13-01")]
    [InlineData("0000-01-01")]
    [InlineData("May 2025")]
    [InlineData("5 May")]
    [InlineData("5 5 May 2025")]
    [InlineData("on 5 May 2025")]
    [InlineData("5 May 2025 in Belgrade")]
    [InlineData("2025-05-05 Belgrade")]
    [InlineData("2025-05-051")]
    [InlineData("５ May 2025")]
    [InlineData("99999999999999999999 May 2025")]
    public void Anything_else_is_no_date(string text) => Assert.False(CalendarDate.TryParse(text, out _));

    [Fact]
    public void Every_day_is_read_back_from_each_form() =>
        Gen.Int[1, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber).Sample(day =>
        {
            foreach (var format in (string[])["yyyy-MM-dd", "yyyyMMdd", "d MMMM yyyy", "MMMM d, yyyy", "ddd, dd MMM yyyy"])
                Assert.True(CalendarDate.TryParse(day.ToString(format, System.Globalization.CultureInfo.InvariantCulture), out var date) && date == day);
        });

    [Fact]
    public void No_string_makes_it_throw() => Gen.String.Sample(text => CalendarDate.TryParse(text, out _) || true);
}
