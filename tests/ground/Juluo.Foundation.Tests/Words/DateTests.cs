using NodaTime;

namespace Juluo.Foundation.Tests;

public sealed class DateTests
{
    /// <summary>A date on a paper has its year also in the year that it is of.</summary>
    [Theory]
    [InlineData("en", "2 March 2026")]
    [InlineData("zh-Hant", "2026 年 3 月 2 日")]
    public void A_date_has_its_year(string language, string said) =>
        new Words(new Catalogue([typeof(Words).Assembly]), language, DateTimeZone.Utc).Date(new LocalDate(2026, 3, 2)).ShouldBe(said);
}
