using NodaTime;

namespace Juluo.CalendarViews.Tests;

public sealed class CalendarTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Fact] // seen to fail with titles shown to everyone
    public async Task What_others_booked_is_taken_and_no_more_unless_one_is_asked_to_it_or_receives_people()
    {
        var house = await House.Of(ground, 4);
        var room = await house.Add(ResourceKind.Room);
        var booking = await Book(house, 0, room, "10:00", "11:00", "secret plan");
        await house.Sql(
            "insert into bookings.booking_guest (community_id, id, booking_id, person_id) values ($1, $2, $3, $4)",
            Guid.CreateVersion7(),
            booking.Value,
            house.People[1].Value
        );

        (await Entry(house, 0)).ShouldSatisfyAllConditions(
            e => e.Title.ShouldBe("secret plan"),
            e => e.Own.ShouldBeTrue(),
            e => e.Booking.ShouldBe(booking)
        );
        (await Entry(house, 1)).ShouldSatisfyAllConditions(e => e.Title.ShouldBe("secret plan"), e => e.Own.ShouldBeTrue());
        var stranger = await Entry(house, 2);
        (stranger.Title, stranger.Booking, stranger.Holder, stranger.Own).ShouldBe((null, null, null, false));
        var desk = await Entry(house, 3, SpacesModule.Reception);
        (desk.Title, desk.Holder).ShouldBe(("secret plan", house.People[0]));
        (await Show(house, 2, new(CalendarView.Day, Friday, Mine: true))).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_halls_booking_stands_in_the_rows_of_its_rooms_and_a_rooms_takes_the_hall()
    {
        var house = await House.Of(ground);
        var left = await house.Add(ResourceKind.Room);
        var right = await house.Add(ResourceKind.Room);
        var hall = await house.Add(ResourceKind.Hall, parts: [(left, 1), (right, 1)]);
        await Book(house, 0, hall, "10:00", "12:00", "party");
        await Book(house, 1, left, "13:00", "14:00", null);

        var shown = await Show(house, 0, new(CalendarView.Timeline, Friday));
        shown.Entries.Where(e => e.Resource == right).Single().Whole.ShouldBe(hall);
        shown.Taken[right].Single().ShouldBe(Span(10, 12));
        shown.Taken[hall].ShouldBe([Span(10, 12), Span(13, 14)]);
        // It is in the day's list once, under the hall's name.
        shown.Of(Friday).Select(e => e.Resource).ShouldBe([hall, left], ignoreOrder: true);
    }

    [Fact]
    public async Task A_week_of_three_hundred_rooms_is_read_in_as_many_statements_as_of_one()
    {
        var house = await House.Of(ground);
        for (var i = 0; i < 300; i++)
            await house.Add(ResourceKind.Room);
        var shown = await Show(house, 0, new(CalendarView.Week, Friday));
        shown.Resources.Count.ShouldBe(300);
        shown.Days.ShouldBe([.. Enumerable.Range(16, 7).Select(d => new LocalDate(2026, 11, d))]);
    }

    [Theory]
    [InlineData(9998, 12, 31)]
    [InlineData(1, 1, 1)]
    public async Task A_day_of_no_age_of_ours_is_refused_with_a_sentence(int year, int month, int day)
    {
        var house = await House.Of(ground);
        var asked = await house.Do<ShowCalendar, ShowCalendar.Input, CalendarOutput>(
            house.People[0],
            new(CalendarView.Month, new LocalDate(year, month, day))
        );
        asked.Errors.Single().ShouldBeOfType<BookingErrors.DayOutOfReach>();
    }

    [Fact]
    public async Task A_resource_or_site_of_another_house_is_not_there()
    {
        var (house, other) = (await House.Of(ground), await House.Of(ground));
        var room = await other.Add(ResourceKind.Room);
        (await house.Do<ShowCalendar, ShowCalendar.Input, CalendarOutput>(house.People[0], new(Resource: room)))
            .Errors.Single()
            .ShouldBe(new NotFound());
        (await house.Do<ShowCalendar, ShowCalendar.Input, CalendarOutput>(house.People[0], new(Site: other.Site)))
            .Errors.Single()
            .ShouldBe(new NotFound());
    }

    [Fact]
    public async Task A_notice_holds_for_the_reader_and_not_for_the_desk()
    {
        var house = await House.Of(ground, 2);
        var room = await house.Add(ResourceKind.Room);
        await house.Sql(
            "insert into plans.rule (community_id, id, resource_id, notice) values ($1, $2, $3, 1440)",
            Guid.CreateVersion7(),
            room.Value
        );
        (await Show(house, 0, new(On: Friday))).Notice[room].ShouldBe(Duration.FromDays(1));
        (await Show(house, 0, new(On: Friday), SpacesModule.Reception)).Notice.ShouldBeEmpty();
    }

    private static async Task<BookingId> Book(House house, int who, ResourceId what, string from, string to, string? title) =>
        (
            await house.Good<BookResource, BookResource.Input, BookResource.Output>(
                house.People[who],
                new(what, title)
                {
                    On = Friday,
                    From = from,
                    To = to,
                }
            )
        ).Id;

    private static Task<CalendarOutput> Show(House house, int who, ShowCalendar.Input input, params string[] permissions) =>
        house.Good<ShowCalendar, ShowCalendar.Input, CalendarOutput>(house.People[who], input, permissions);

    private static async Task<CalendarEntry> Entry(House house, int who, params string[] permissions) =>
        (await Show(house, who, new(CalendarView.Day, Friday), permissions)).Entries.Single();

    private static Interval Span(int from, int to) =>
        new(Instant.FromUtc(2026, 11, 20, from - 8, 0), Instant.FromUtc(2026, 11, 20, to - 8, 0));
}
