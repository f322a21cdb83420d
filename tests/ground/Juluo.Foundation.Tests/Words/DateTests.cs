using NodaTime;

namespace Juluo.Foundation.Tests;

public sealed class DateTests
{
    [Theory]
    [InlineData("en", null, "Monday 2 March 2026", "2 Mar 2026")]
    [InlineData("en", 2025, "Monday 2 March 2026", "2 Mar 2026")]
    [InlineData("en", 2026, "Monday 2 March", "2 Mar")]
    [InlineData("zh-Hant", null, "2026 年 3 月 2 日 星期一", "2026/3/2")]
    [InlineData("zh-Hant", 2026, "3 月 2 日 星期一", "3/2")]
    [InlineData("es", null, "lunes 2 de marzo de 2026", "2 mar 2026")]
    public void A_day_has_its_year_unless_it_is_read_in_that_year(string language, int? readIn, string day, string brief)
    {
        var words = new Words(
            new Catalogue([typeof(Words).Assembly]),
            Languages.Known(language) ?? Languages.English,
            DateTimeZone.Utc,
            readIn,
            () => Languages.Known(language) is null ? language : null
        );
        words.Day(new LocalDate(2026, 3, 2)).ShouldBe(day);
        words.ShortDay(new LocalDate(2026, 3, 2)).ShouldBe(brief);
        words.In(Languages.English).Day(new LocalDate(2026, 3, 2)).ShouldBe(readIn == 2026 ? "Monday 2 March" : "Monday 2 March 2026");
    }

    /// <summary>A date on a document has its year even in the current year.</summary>
    [Theory]
    [InlineData("en", "2 March 2026")]
    [InlineData("zh-Hant", "2026 年 3 月 2 日")]
    public void A_date_has_its_year(string language, string said) =>
        new Words(new Catalogue([typeof(Words).Assembly]), language, DateTimeZone.Utc).Date(new LocalDate(2026, 3, 2)).ShouldBe(said);

    [Theory] // before: 25 May 1990 on a form that asks for 5/25/1990
    [InlineData("en", "May 25, 1990")]
    [InlineData("es", "25 de mayo de 1990")]
    public void The_United_States_write_the_month_first_in_English_alone(string language, string said) =>
        new Words(new Catalogue([typeof(Words).Assembly]), language, DateTimeZone.Utc)
            .AmericanDate(new LocalDate(1990, 5, 25))
            .ShouldBe(said);
}
