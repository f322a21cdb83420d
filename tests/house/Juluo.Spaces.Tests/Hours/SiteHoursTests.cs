using NodaTime;

namespace Juluo.Spaces.Tests;

public sealed class SiteHoursTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Thursday = new(2026, 11, 19);

    [Fact]
    public async Task A_house_tells_its_hours_of_today_and_a_holiday_closes_it()
    {
        var house = await House.Of(ground);
        (await Hours(house)).Unset.ShouldBeTrue();
        (await Hours(house)).Always.ShouldBeTrue("until somebody says them, it can be booked at any time");
        await house.Good<ChangeHours, ChangeHours.Input, Done>(house.People[0], new(house.Site, false) { Thursday = "9-12, 13-21" });
        var hours = await Hours(house);
        hours.Hours.ShouldBe([new DayHours(540, 720), new DayHours(780, 1260)]);
        hours.Open.ShouldBeTrue();
        await house.Good<AddSpecialDay, AddSpecialDay.Input, Done>(
            house.People[0],
            new(house.Site, Thursday, null, new("颱風假", "Typhoon"))
        );
        hours = await Hours(house);
        (hours.Open, hours.Hours.Count, hours.Special!.Name.En).ShouldBe((false, 0, "Typhoon"));
        await house.Good<RemoveSpecialDay, RemoveSpecialDay.Input, Done>(house.People[0], new(house.Site, Thursday));
        (await Hours(house)).Open.ShouldBeTrue();
    }

    [Fact] // seen to fail without the lock: an insert was refused by hours_of_a_day_are_apart
    public async Task Of_eight_weeks_saved_at_once_one_is_kept_whole()
    {
        var house = await House.Of(ground);
        var saved = await Task.WhenAll(
            Enumerable
                .Range(8, 8)
                .Select(opens =>
                    Task.Run(() =>
                        house.Do<ChangeHours, ChangeHours.Input, Done>(
                            house.People[0],
                            new(house.Site, false) { Monday = $"{opens}-20", Thursday = $"{opens}-20" }
                        )
                    )
                )
        );
        saved.ShouldAllBe(s => !s.Failed);
        var week = (await house.Good<ShowHours, ShowHours.Input, ShowHours.Output>(house.People[0], new(house.Site))).Week!;
        week[0].ShouldEndWith("–20:00");
        week[3].ShouldBe(week[0]);
    }

    [Fact] // seen to fail with a week that is open day and night written as no hours: Unset stayed true
    public async Task A_house_that_is_open_day_and_night_says_so_and_one_without_hours_does_not()
    {
        var house = await House.Of(ground);
        (await Shown(house)).ShouldBe((false, null));
        await house.Good<ChangeHours, ChangeHours.Input, Done>(house.People[0], new(house.Site, true));
        var hours = await Hours(house);
        (hours.Unset, hours.Always, hours.Open).ShouldBe((false, true, true));
        (await Shown(house)).ShouldBe((true, null));
        await house.Good<AddSpecialDay, AddSpecialDay.Input, Done>(
            house.People[0],
            new(house.Site, Thursday, null, new("颱風假", "Typhoon"))
        );
        (await Hours(house)).Open.ShouldBeFalse();

        async Task<(bool, IReadOnlyList<string>?)> Shown(House of)
        {
            var page = await of.Good<ShowHours, ShowHours.Input, ShowHours.Output>(of.People[0], new(of.Site));
            return (page.Always, page.Week);
        }
    }

    [Fact]
    public async Task Of_one_day_one_thing_is_said()
    {
        var house = await House.Of(ground);
        await house.Good<AddSpecialDay, AddSpecialDay.Input, Done>(house.People[0], new(house.Site, Thursday, null, new("颱風假")));
        (await house.Do<AddSpecialDay, AddSpecialDay.Input, Done>(house.People[0], new(house.Site, Thursday, null, new("市集"), "10-22")))
            .Errors.Single()
            .ShouldBe(new HoursErrors.DayTaken(Thursday));
    }

    [Fact]
    public async Task What_was_said_by_hand_stands_when_a_calendar_says_otherwise_and_the_calendars_own_days_are_replaced()
    {
        var house = await House.Of(ground);
        await house.Good<AddSpecialDay, AddSpecialDay.Input, Done>(house.People[0], new(house.Site, Thursday, null, new("市集"), "10-22"));
        await Take(
            house,
            [new(Thursday, new("假日", "Holiday"), Source: "feed"), new(Thursday.PlusDays(1), new("補假", "Day off"), Source: "feed")]
        );
        await Take(house, [new(Thursday.PlusDays(2), new("補假", "Day off"), Source: "feed")]);
        var days = (await house.Good<ShowHours, ShowHours.Input, ShowHours.Output>(house.People[0], new(house.Site))).Days;
        days.Select(d => (d.Day, d.Name.Zh)).ShouldBe([(Thursday, "市集"), (Thursday.PlusDays(2), "補假")]);
    }

    private static Task Take(House house, List<DayNotAsUsual> days) =>
        house.In(work => new OpeningStore(work).Take(house.Site, "feed", days, new(Thursday, LocalDate.MaxIsoValue), default));

    private static async Task<SiteHours> Hours(House house) =>
        (await house.Good<ShowSite, ShowSite.Input, ShowSite.Output>(house.People[0], new(house.Site))).Hours;
}
