using NodaTime;

namespace Juluo.Spaces.Tests;

public sealed class HoursTextTests
{
    [Theory]
    [InlineData("9:00–18:00", "09:00–18:00")]
    [InlineData("9-18", "09:00–18:00")]
    [InlineData("９：００～１８：００", "09:00–18:00")]
    [InlineData("13-18, 9-12:30", "09:00–12:30, 13:00–18:00")]
    [InlineData("9:00至12:00、13:00至18:00", "09:00–12:00, 13:00–18:00")]
    [InlineData("9 to 17", "09:00–17:00")]
    [InlineData("18:00-02:00", "18:00–02:00")]
    [InlineData("0-24", "00:00–24:00")]
    [InlineData("00:00–00:00", "00:00–24:00")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    public void Hours_are_read_as_people_type_them(string typed, string written) =>
        HoursText.Write(HoursText.Read(typed, "monday").Value).ShouldBe(written);

    [Theory]
    [InlineData("nine to five")]
    [InlineData("9")]
    [InlineData("9:60-10")]
    [InlineData("25-26")]
    [InlineData("24-25")]
    [InlineData("-1-5")]
    [InlineData("9-12-15")]
    public void What_is_no_time_is_said_to_be_none(string typed) =>
        HoursText.Read(typed, "monday").Errors.Single().ShouldBeOfType<HoursErrors.NotHours>().Field.ShouldBe("monday");

    [Theory]
    [InlineData("9-12, 11-13")]
    [InlineData("18-02, 20-21")]
    public void Hours_of_a_day_are_apart(string typed) =>
        HoursText.Read(typed, "day").Errors.Single().ShouldBeOfType<HoursErrors.Overlap>();

    [Fact]
    public void A_week_without_any_hours_is_a_mistake_unless_it_is_always_open()
    {
        ChangeHours.Decide(new(default, false)).Errors.Single().ShouldBeOfType<HoursErrors.NoHours>();
        ChangeHours.Decide(new(default, true) { Monday = "9-18" }).Value.ShouldAllBe(d => d.Hours == DayHours.Whole);
        // The box was ticked before anything was entered.
        ChangeHours.Decide(new(default, true) { Monday = "9-18" }, wasAlways: true).Value.Count.ShouldBe(1);
        ChangeHours.Decide(new(default, false) { Monday = "x", Sunday = "y" }).Errors.Select(e => e.Field).ShouldBe(["monday", "sunday"]);
    }

    [Fact]
    public void Days_in_a_row_are_added_at_once_and_not_without_bound()
    {
        var first = new LocalDate(2026, 12, 30);
        AddSpecialDay
            .Decide(new(default, first, first.PlusDays(3), new("年假")))
            .Value.Select(d => d.Day)
            .ShouldBe([first, first.PlusDays(1), first.PlusDays(2), first.PlusDays(3)]);
        AddSpecialDay.Decide(new(default, first, first.PlusDays(-1), new("年假"))).Errors.Single().ShouldBeOfType<HoursErrors.EndsBefore>();
        AddSpecialDay
            .Decide(new(default, first, first.PlusYears(1), new("年假")))
            .Errors.Single()
            .ShouldBeOfType<HoursErrors.TooManyDays>();
        AddSpecialDay
            .Decide(new(default, new LocalDate(9999, 12, 31), null, new("世界末日")))
            .Errors.ShouldContain(new HoursErrors.NoDay());
        AddSpecialDay.Decide(new(default, first, null, new("市集"), Hours: "10-22")).Value.Single().Hours.ShouldBe(new DayHours(600, 1320));
    }
}
