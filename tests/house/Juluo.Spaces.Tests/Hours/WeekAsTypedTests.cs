using NodaTime;

namespace Juluo.Spaces.Tests;

public sealed class WeekAsTypedTests
{
    [Fact]
    public void One_line_fills_monday_to_friday_where_a_day_says_nothing_itself()
    {
        var week = new WeekAsTyped(Wednesday: "13-18", Saturday: "10-14", Weekdays: "9-18").Read().Value;
        week.Select(d => (d.Day, HoursText.Write([d.Hours])))
            .ShouldBe([
                (IsoDayOfWeek.Monday, "09:00–18:00"),
                (IsoDayOfWeek.Tuesday, "09:00–18:00"),
                (IsoDayOfWeek.Wednesday, "13:00–18:00"),
                (IsoDayOfWeek.Thursday, "09:00–18:00"),
                (IsoDayOfWeek.Friday, "09:00–18:00"),
                (IsoDayOfWeek.Saturday, "10:00–14:00"),
            ]);
    }

    [Theory]
    [InlineData("休")]
    [InlineData("Closed")]
    public void A_weekday_can_be_the_one_that_is_closed(string typed) =>
        new WeekAsTyped(Tuesday: typed, Weekdays: "9-18").Read().Value.ShouldNotContain(d => d.Day == IsoDayOfWeek.Tuesday);

    [Fact]
    public void What_cannot_be_read_in_the_one_line_is_said_once_and_there()
    {
        var errors = new WeekAsTyped(Weekdays: "nine").Read().Errors;
        errors.Single().ShouldBe(new HoursErrors.NotHours("weekdays", "nine"));
    }
}
