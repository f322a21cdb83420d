using NodaTime;

namespace Juluo.FoodBank.Tests;

public sealed class PrintedDayTests
{
    [Theory] // before: a month alone was refused
    [InlineData("2028-06", "2028-06-30")]
    [InlineData("2028/2", "2028-02-29")]
    [InlineData("06/2028", "2028-06-30")]
    [InlineData("6.2028", "2028-06-30")]
    [InlineData("2028年6月", "2028-06-30")]
    [InlineData("２０２８年６月", "2028-06-30")]
    [InlineData("Jun 2028", "2028-06-30")]
    [InlineData("JUNE 2028", "2028-06-30")]
    [InlineData("Sept. 2028", "2028-09-30")]
    [InlineData("DEC2028", "2028-12-31")]
    [InlineData("2028-06-15", "2028-06-15")]
    [InlineData("民國117年6月15日", "2028-06-15")]
    public void A_month_is_its_last_day(string typed, string day) =>
        PrintedDay.Read(typed).Value.ToString("uuuu-MM-dd", null).ShouldBe(day);

    [Theory]
    [InlineData("06/28")] // a day, or a month
    [InlineData("2028-13")]
    [InlineData("13/2028")]
    [InlineData("Juneau 2028")]
    [InlineData("soon")]
    public void What_may_be_something_else_is_refused(string typed) => PrintedDay.Read(typed).Failed.ShouldBeTrue();
}
