using NodaTime;

namespace Juluo.Foundation.Tests;

public sealed class DateAndTimeTextTests
{
    [Theory] // seen to fail with the two patterns that imports had at e698fe8, 2026-03-01 and 2026/3/1: the ten others were no days
    [InlineData("2026-03-01")]
    [InlineData("2026/3/1")]
    [InlineData(" 2026.03.1 ")]
    [InlineData("20260301")]
    [InlineData("2026年3月1日")]
    [InlineData("115/3/1")]
    [InlineData("115年3月1日")]
    [InlineData("民國115年3月1日")]
    [InlineData("民國 115 年 3 月 1 日")]
    [InlineData("２０２６／３／１")]
    [InlineData("2026/3/1 00:00:00")]
    [InlineData("1.3.2026")]
    [InlineData("01.03.2026 00:00")]
    [InlineData("2026-03-01T00:00")]
    public void A_day_is_read_as_people_write_it(string typed) => DateText.Read(typed).Value.ShouldBe(new LocalDate(2026, 3, 1));

    [Theory]
    [InlineData("01/03/2025")]
    [InlineData("1-4-2025")]
    [InlineData("3/1/25")]
    [InlineData("1.3.26")]
    [InlineData("99/3/1")]
    public void A_day_that_may_be_another_is_refused(string typed) =>
        DateText.Read(typed).Errors.Single().ShouldBeOfType<DateErrors.YearFirst>();

    [Theory]
    [InlineData("")]
    [InlineData("someday")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("2026/3-1")]
    [InlineData("45352")] // what Excel keeps of a day
    [InlineData("2026-03-01T14:30")] // of which zone?
    [InlineData("0000-01-01")]
    [InlineData("13.13.2025")]
    [InlineData("30/02/2026")]
    public void What_is_no_day_is_refused(string typed) => DateText.Read(typed).Errors.Single().ShouldBeOfType<DateErrors.NoDay>();

    [Theory]
    [InlineData("25-12-2025")]
    [InlineData("12/25/2025")]
    [InlineData("25.12.2025")]
    public void A_day_that_can_be_one_alone_is_read(string typed) => DateText.Read(typed).Value.ShouldBe(new LocalDate(2025, 12, 25));

    [Fact]
    public void The_years_of_the_republic_may_have_two_digits_where_they_are_said() =>
        DateText.Read("民國99年3月1日").Value.ShouldBe(new LocalDate(2010, 3, 1));

    [Theory] // seen to fail with H:mm alone, as at e698fe8: the nine others were no times
    [InlineData("9:00", 9)]
    [InlineData("09:00:00", 9)]
    [InlineData("9:00 AM", 9)]
    [InlineData("9:00 p.m.", 21)]
    [InlineData("12:00am", 0)]
    [InlineData("12:00 PM", 12)]
    [InlineData("上午 09:00", 9)]
    [InlineData("下午9:00", 21)]
    [InlineData("下午 12:00:00", 12)]
    [InlineData("０９：００", 9)]
    public void A_time_is_read_as_people_write_it(string typed, int hour) => TimeText.Read(typed).ShouldBe(new LocalTime(hour, 0));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9")]
    [InlineData("24:00")]
    [InlineData("9:60")]
    [InlineData("13:00 PM")]
    [InlineData("0:30 PM")]
    [InlineData("9:00:30")]
    [InlineData("soon")]
    public void What_is_no_time_is_none(string? typed) => TimeText.Read(typed).ShouldBeNull();
}
