using System.Text.Json.Nodes;
using NodaTime;

namespace Juluo.HelpDirectory.Tests;

/// <summary>Schedules of HSDS on the calendar of November and December 2026, in which the 1st of November is a Sunday.</summary>
public sealed class HelpScheduleTests
{
    [Theory]
    [InlineData("{\"freq\":\"WEEKLY\",\"byday\":\"MO,WE\"}", "02 04 09 11 16 18 23 25 30")]
    [InlineData("{\"freq\":\"WEEKLY\",\"byday\":\"MO\",\"valid_from\":\"2026-11-09\",\"valid_to\":\"2026-11-16\"}", "09 16")]
    [InlineData("{\"freq\":\"WEEKLY\",\"interval\":2,\"byday\":\"TU\",\"dtstart\":\"2026-11-03\"}", "03 17")]
    [InlineData("{\"freq\":\"WEEKLY\",\"dtstart\":\"2026-11-05\",\"count\":3}", "05 12 19")]
    [InlineData("{\"freq\":\"WEEKLY\",\"dtstart\":\"2026-11-05\",\"until\":\"2026-11-18\"}", "05 12")]
    [InlineData("{\"freq\":\"MONTHLY\",\"byday\":\"1SA,3SA\"}", "07 21")]
    [InlineData("{\"freq\":\"MONTHLY\",\"byday\":\"-1FR\"}", "27")]
    [InlineData("{\"freq\":\"MONTHLY\",\"bymonthday\":\"1,15,-1\"}", "01 15 30")]
    [InlineData("{\"freq\":\"MONTHLY\",\"bymonthday\":\"13\",\"byday\":\"FR\"}", "13")]
    [InlineData("{\"freq\":\"MONTHLY\",\"interval\":2,\"bymonthday\":\"5\",\"dtstart\":\"2026-10-05\"}", "")]
    [InlineData("{\"freq\":\"WEEKLY\",\"byday\":\"nonsense\"}", "")]
    public void A_schedule_holds_on_the_days_that_it_says(string json, string days)
    {
        var schedule = HelpSchedule.Of(JsonNode.Parse(json)!.AsObject());
        var on = Enumerable.Range(1, 30).Where(d => schedule.IsOn(new LocalDate(2026, 11, d)));
        string.Join(' ', on.Select(d => $"{d:00}")).ShouldBe(days);
    }

    [Theory]
    [InlineData("2026-11-28T10:00", true)]
    [InlineData("2026-11-28T09:59", false)]
    [InlineData("2026-11-28T12:00", false)]
    [InlineData("2026-11-28T23:30", true)]
    [InlineData("2026-11-29T01:59", true)]
    [InlineData("2026-11-29T02:00", false)]
    [InlineData("2026-11-27T23:30", false)]
    public void Hours_past_midnight_belong_to_the_evening_before(string at, bool open)
    {
        HelpSchedule[] saturday = [Saturday("10:00", "12:00:00"), Saturday("22:00", "02:00")];
        var moment = NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(at + ":00").Value;
        HelpHours.OpenAt(saturday, moment).ShouldBe(open);
    }

    [Fact]
    public void The_next_day_is_today_while_it_is_not_over_and_a_week_is_said_in_runs_of_days()
    {
        HelpSchedule[] schedules = [Saturday("10:00", "12:00")];
        HelpHours.Next(schedules, new(2026, 11, 28, 11, 59)).ShouldBe(new LocalDate(2026, 11, 28));
        HelpHours.Next(schedules, new(2026, 11, 28, 12, 0)).ShouldBe(new LocalDate(2026, 12, 5));
        HelpHours.Next([], new(2026, 11, 28, 12, 0)).ShouldBeNull();
        var week = new JsonObject { ["id"] = $"{Guid.CreateVersion7()}" };
        WeekNodes.Put(
            week,
            new HelpEntryForm
            {
                Weekdays = "9-12, 13-17",
                Wednesday = "9-12",
                Saturday = "10-12",
            }
                .Read()
                .Value
        );
        HelpHours
            .Week(week.Each("schedules").Select(HelpSchedule.Of))
            .ShouldBe([
                (IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, "09:00–12:00, 13:00–17:00"),
                (IsoDayOfWeek.Wednesday, IsoDayOfWeek.Wednesday, "09:00–12:00"),
                (IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, "09:00–12:00, 13:00–17:00"),
                (IsoDayOfWeek.Saturday, IsoDayOfWeek.Saturday, "10:00–12:00"),
            ]);
    }

    private static HelpSchedule Saturday(string opens, string closes) =>
        HelpSchedule.Of(
            new JsonObject
            {
                ["freq"] = "WEEKLY",
                ["byday"] = "SA",
                ["opens_at"] = opens,
                ["closes_at"] = closes,
            }
        );

    [Theory]
    [InlineData("""{ "opens_at": "09:00", "closes_at": "12:00" }""", "MO", 540, 720)]
    [InlineData("""{ "opens_at": "09:00Z", "closes_at": "12:00Z" }""", "MO", 540, 720)]
    [InlineData("""{ "opens_at": "09:00+08:00", "closes_at": "12:00+08:00" }""", "MO", 540, 720)]
    [InlineData("""{ "opens_at": "09:00", "closes_at": "12:00", "timezone": 8 }""", "MO", 540, 720)]
    [InlineData("""{ "opens_at": "09:00", "closes_at": "12:00", "timezone": 9 }""", "MO", 480, 660)]
    [InlineData("""{ "opens_at": "17:30-07:00", "closes_at": "19:00-07:00" }""", "TU", 510, 600)]
    public void Hours_that_say_of_which_offset_they_are_are_read_on_the_clock_of_the_community(
        string json,
        string day,
        int opens,
        int closes
    )
    {
        var node = JsonNode.Parse(json)!.AsObject();
        (node["freq"], node["byday"]) = ("WEEKLY", "MO");
        var read = HelpSchedule.Of(node, NodaTime.DateTimeZoneProviders.Tzdb["Asia/Taipei"]);
        (HelpSchedule.Word(read.Days.Single().Day), read.Opens, read.Closes).ShouldBe((day, opens, closes));
    }

    [Fact]
    public void Summer_and_winter_of_the_zone_itself_move_nothing()
    {
        var node = JsonNode
            .Parse("""{ "freq": "WEEKLY", "byday": "MO", "opens_at": "09:00-08:00", "closes_at": "12:00-08:00" }""")!
            .AsObject();
        HelpSchedule.Of(node, NodaTime.DateTimeZoneProviders.Tzdb["America/Los_Angeles"]).Opens.ShouldBe(540);
        node["opens_at"] = "09:00-07:00";
        HelpSchedule.Of(node, NodaTime.DateTimeZoneProviders.Tzdb["America/Los_Angeles"]).Opens.ShouldBe(540);
    }
}
