using NodaTime;

namespace Juluo.HelpDirectory.Tests;

/// <summary>Hours beside those of the usual week can be typed in everyday words, and are in the list, on the page and in the export.</summary>
public sealed class HelpScheduleFormTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Thursday = new(2026, 11, 26);

    [Fact]
    public async Task Every_second_week_the_first_Monday_the_fifth_and_a_season_are_open_then_and_not_else()
    {
        var street = await Neighbours.Of(ground, 1);
        var id = await street.Add(weekdays: "");
        await Add(
            street,
            new(id)
            {
                Kind = HelpScheduleKind.Weeks,
                Days = [IsoDayOfWeek.Thursday],
                Every = 2,
                From = Thursday,
                Hours = "10-12",
            }
        );
        await Add(
            street,
            new(id)
            {
                Kind = HelpScheduleKind.Month,
                Days = [IsoDayOfWeek.Monday],
                Which = 1,
                Hours = "18-20",
            }
        );
        await Add(
            street,
            new(id)
            {
                Kind = HelpScheduleKind.MonthDay,
                MonthDay = -1,
                Hours = "9-10",
            }
        );
        await Add(
            street,
            new(id)
            {
                Kind = HelpScheduleKind.Season,
                Days = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
                From = new(2027, 6, 1),
                Until = new(2027, 8, 31),
                Hours = "8-9, 15-16",
            }
        );
        var hours = (await street.Show(id)).Entry.AllHours;
        string On(int year, int month, int day) => HoursText.Write(HelpHours.On(hours, new(year, month, day)));
        On(2026, 11, 26).ShouldBe("10:00–12:00");
        On(2026, 12, 3).ShouldBe("");
        On(2026, 12, 10).ShouldBe("10:00–12:00");
        On(2026, 12, 7).ShouldBe("18:00–20:00");
        On(2026, 12, 14).ShouldBe("");
        On(2027, 2, 28).ShouldBe("09:00–10:00");
        On(2027, 6, 5).ShouldBe("08:00–09:00, 15:00–16:00");
        On(2027, 9, 4).ShouldBe("");
    }

    [Fact]
    public async Task Days_on_which_it_is_closed_close_it_whatever_the_week_says()
    {
        var street = await Neighbours.Of(ground, 1);
        var id = await street.Add(weekdays: "9-17");
        await Add(
            street,
            new(id)
            {
                Kind = HelpScheduleKind.Closed,
                From = street.Today,
                Until = street.Today.PlusDays(1),
                Note = new("整修", "Repairs"),
            }
        );
        (await street.Good<ListHelp, ListHelp.Input, ListHelp.Output>(null, new())).Items.Single().Opens.ShouldNotBe(street.Today);
        var shown = await street.Show(id);
        HelpHours.On(shown.Entry.AllHours, street.Today).ShouldBeEmpty();
        HelpHours.OpenAt(shown.Entry.AllHours, street.Today.At(new(10, 0))).ShouldBeFalse();

        // It is exported as a schedule of these days, and imported elsewhere as the same.
        var other = await Neighbours.Of(ground, 1);
        await other.Import(new System.Text.Json.Nodes.JsonArray([.. await street.Whole()]).ToJsonString());
        HelpHours.On((await other.Show(id)).Entry.AllHours, street.Today).ShouldBeEmpty();

        var lines = (await street.Run<ShowHelpEntrySettings, ShowHelpEntrySettings.Input, ShowHelpEntrySettings.Output>(new(id))).Schedules;
        await street.Run<RemoveHelpSchedule, RemoveHelpSchedule.Input, Done>(new(id, lines.Single().Id));
        HelpHours.On((await street.Show(id)).Entry.AllHours, Thursday).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Saving_the_form_of_the_week_leaves_further_hours_as_they_are()
    {
        var street = await Neighbours.Of(ground, 1);
        var id = await street.Add();
        await Add(street, new(id) { Kind = HelpScheduleKind.Appointment });
        await Add(
            street,
            new(id)
            {
                Kind = HelpScheduleKind.Month,
                Days = [IsoDayOfWeek.Monday],
                Which = -1,
                Hours = "18-20",
            }
        );
        var form = (await street.Run<ShowHelpEntrySettings, ShowHelpEntrySettings.Input, ShowHelpEntrySettings.Output>(new(id))).Entry;
        await street.Run<ChangeHelpEntry, ChangeHelpEntry.Input, Done>(
            new(id)
            {
                Name = form.Name,
                Kinds = form.Kinds,
                Weekdays = "8-9",
            }
        );
        var entry = (await street.Show(id)).Entry;
        entry.Hours.Count(h => h.SaysWhen).ShouldBe(2);
        entry.Hours.ShouldContain(h => h.Note != null && h.Note.Zh.StartsWith("採預約制", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(HelpScheduleKind.Weeks, null, null, "days,hours,from")]
    [InlineData(HelpScheduleKind.Month, null, "morning", "days,hours")]
    [InlineData(HelpScheduleKind.MonthDay, null, "9-10", "monthDay")]
    [InlineData(HelpScheduleKind.Season, "2026-12-24", "9-10", "days,until")]
    [InlineData(HelpScheduleKind.Closed, null, null, "from")]
    public async Task What_is_lacking_is_said_at_its_field(HelpScheduleKind kind, string? from, string? hours, string fields)
    {
        var street = await Neighbours.Of(ground, 1);
        var id = await street.Add();
        var wrong = await street.Try<AddHelpSchedule, AddHelpSchedule.Input, Created<Guid>>(
            new(id)
            {
                Kind = kind,
                Every = 2,
                From = from is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value,
                Until = from is null ? null : new(2026, 12, 1),
                Hours = hours,
            }
        );
        wrong.Errors.Select(e => e.Field).ShouldBe(fields.Split(','), ignoreOrder: true);
    }

    private static Task<Created<Guid>> Add(Neighbours street, AddHelpSchedule.Input input) =>
        street.Run<AddHelpSchedule, AddHelpSchedule.Input, Created<Guid>>(input);
}
