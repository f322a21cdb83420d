using NodaTime;

namespace Juluo.Bookings.Tests;

/// <summary>A space may have separate hours: they apply wherever it is booked or shown.</summary>
public sealed class OwnHoursTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Fact] // seen to fail with the site's hours alone
    public async Task A_room_with_its_own_hours_is_booked_in_those_and_the_others_in_the_sites()
    {
        var (house, studio, room) = await Opened();
        (await house.Book(house.People[0], studio, Friday, "20:00", "21:00")).Failed.ShouldBeFalse();
        (await house.Book(house.People[0], studio, Friday, "09:00", "10:00")).Errors.Single().ShouldBeOfType<TermsErrors.ClosedThen>();
        (await house.Book(house.People[0], room, Friday, "20:00", "21:00")).Errors.Single().ShouldBeOfType<TermsErrors.ClosedThen>();
        (await house.Book(house.People[0], room, Friday, "09:00", "10:00")).Failed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_holiday_of_the_site_closes_it_too_and_without_hours_it_is_as_the_site_again()
    {
        var (house, studio, _) = await Opened();
        await house.Good<AddSpecialDay, AddSpecialDay.Input, Done>(
            house.People[0],
            new(house.Site, Friday, null, new("校慶", "Anniversary"))
        );
        (await house.Book(house.People[0], studio, Friday, "20:00", "21:00")).Errors.Single().ShouldBeOfType<TermsErrors.ClosedThen>();
        await house.Good<RemoveSpecialDay, RemoveSpecialDay.Input, Done>(house.People[0], new(house.Site, Friday));
        await house.Good<ChangeOwnHours, ChangeOwnHours.Input, Done>(house.People[0], new(studio));
        (await house.Book(house.People[0], studio, Friday, "20:00", "21:00")).Errors.Single().ShouldBeOfType<TermsErrors.ClosedThen>();
        (await house.Book(house.People[0], studio, Friday, "09:00", "10:00")).Failed.ShouldBeFalse();
    }

    [Fact]
    public async Task The_calendar_the_page_and_a_series_know_them()
    {
        var (house, studio, room) = await Opened();
        var calendar = await house.Good<ShowCalendar, ShowCalendar.Input, CalendarOutput>(house.People[0], new(On: Friday));
        calendar.HoursOf(studio).Of(Friday).ShouldBe([new DayHours(18 * 60, 22 * 60)]);
        calendar.HoursOf(room).Of(Friday).ShouldBe([new DayHours(9 * 60, 18 * 60)]);
        calendar.Timeline.Quarters.ShouldBe(13 * 4);
        var page = await house.Good<ShowResource, ShowResource.Input, ShowResource.Output>(house.People[0], new(Id: studio, On: Friday));
        page.Hours.ShouldBe([new DayHours(18 * 60, 22 * 60)]);
        page.Facts.OwnHours![4].ShouldBe("18:00–22:00");
        page.Facts.OwnHours[0].ShouldBe("");
        var series = await house.Good<BookSeries, BookSeries.Input, BookSeries.Output>(
            house.People[0],
            new(studio, Friday, "19:00", "20:00", Every.Day, Last: Friday.PlusDays(7))
        );
        // Fridays only.
        series.Booked.ShouldBe(2);
        series.Missed.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_time_for_some_people_is_looked_for_in_the_hours_of_each_room()
    {
        var (house, studio, _) = await Opened();
        var found = await house.Good<FindTimes, FindTimes.Input, FindTimes.Output>(
            house.People[0],
            new(People: [house.People[1]], From: Friday)
        );
        var zone = DateTimeZoneProviders.Tzdb["Asia/Taipei"];
        var evening = found.Times!.First(t => t.During.Start.InZone(zone).Hour >= 18);
        evening.Rooms.ShouldBe([studio]);
        found.Times!.First(t => t.During.Start.InZone(zone).Hour < 18).Rooms.ShouldNotContain(studio);
    }

    /// <summary>A house that is open from nine to six, and a studio that is open on Friday evenings only.</summary>
    private async Task<(House House, ResourceId Studio, ResourceId Room)> Opened()
    {
        var house = await House.Of(ground);
        var (studio, room) = (await house.Add(ResourceKind.Room), await house.Add(ResourceKind.Room));
        const string Day = "9-18";
        await house.Good<ChangeHours, ChangeHours.Input, Done>(
            house.People[0],
            new(house.Site, false)
            {
                Monday = Day,
                Tuesday = Day,
                Wednesday = Day,
                Thursday = Day,
                Friday = Day,
            }
        );
        await house.Good<ChangeOwnHours, ChangeOwnHours.Input, Done>(house.People[0], new(studio) { Friday = "18-22" });
        return (house, studio, room);
    }
}
