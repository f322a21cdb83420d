using NodaTime;

namespace Juluo.Bookings.Tests;

/// <summary>The cost of a change shown on a booking's page is the cost charged then.</summary>
public sealed class BookingCostsTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Fact]
    public async Task What_half_an_hour_more_costs_is_said_before_and_after_and_can_be_taken_back()
    {
        var (house, room) = await Priced();
        var booked = (await house.Book(house.People[0], room, Friday, "14:00", "15:00")).Value.Id;
        var shown = await Show(house, booked);
        shown.Costs!.LongerExtra.ShouldBe(new Money(6_000, "TWD"));
        shown.Costs.LongerTotal.ShouldBe(new Money(18_000, "TWD"));
        var moved = await Move(house, booked, shown.Booking.During.Start, shown.Costs.Longer!.Value, shown.Costs.LongerTotal!.Value.Minor);
        moved.Value.Extra.ShouldBe(shown.Costs.LongerExtra!.Value);
        moved.Value.Undo.ShouldBe($"/bookings/{booked}/time?start=2026-11-20T06:00:00Z&end=2026-11-20T07:00:00Z");
        (await Show(house, booked)).Quote.Total.Minor.ShouldBe(18_000);
    }

    [Fact]
    public async Task Another_price_than_was_seen_changes_nothing()
    {
        var (house, room) = await Priced();
        var booked = (await house.Book(house.People[0], room, Friday, "14:00", "15:00")).Value.Id;
        var before = await Show(house, booked);
        (await Move(house, booked, before.Booking.During.Start, before.Costs!.Longer!.Value, 17_000))
            .Errors.Single()
            .ShouldBe(new PriceErrors.PriceChanged(new(18_000, "TWD")));
        (await Show(house, booked)).Booking.During.ShouldBe(before.Booking.During);
    }

    [Fact]
    public async Task Until_when_cancelling_is_free_is_said_and_what_it_costs_then()
    {
        var (house, room) = await Priced();
        await house.Rule(room, "late_cancel", 120);
        var tomorrow = (await house.Book(house.People[0], room, Friday, "14:00", "15:00")).Value.Id;
        var costs = (await Show(house, tomorrow)).Costs!;
        (costs.FreeUntil, costs.IsLate, costs.Late.Minor).ShouldBe((Instant.FromUtc(2026, 11, 20, 4, 0), false, 12_000));
        // It is 11:20.
        var soon = (await house.Book(house.People[0], room, Friday.PlusDays(-1), "13:00", "14:00")).Value.Id;
        (await Show(house, soon)).Costs!.IsLate.ShouldBeFalse("a wrong tap can be taken back");
        Pass();
        (await Show(house, soon)).Costs!.IsLate.ShouldBeTrue();
        var cancelled = await house.Good<CancelBooking, CancelBooking.Input, CancelBooking.Output>(house.People[0], new(soon));
        cancelled.Due.ShouldBe(new Money(12_000, "TWD"));
        (await Show(house, soon)).Costs.ShouldBeNull();
        // The desk may cancel free of charge.
        var desk = await house.Good<ShowBooking, ShowBooking.Input, ShowBooking.Output>(
            house.People[1],
            new(tomorrow),
            SpacesModule.Reception
        );
        desk.Costs!.FreeUntil.ShouldBeNull();
    }

    [Fact]
    public async Task Hours_that_a_late_cancellation_keeps_and_the_time_to_check_in_are_said_before()
    {
        var (house, room) = await Priced();
        await house.Give(house.People[0], await house.Plan("1000", rooms: 4));
        await house.Rule(room, "arrive_within", 20);
        // It is 11:20.
        var soon = (await house.Book(house.People[0], room, Friday.PlusDays(-1), "13:00", "14:00")).Value.Id;
        Pass();
        var costs = (await Show(house, soon)).Costs!;
        (costs.IsLate, costs.Late.Minor, costs.Hours).ShouldBe((true, 0, 60));
        costs.ArriveBy.ShouldBe(Instant.FromUtc(2026, 11, 19, 5, 20));
        (await house.Good<CancelBooking, CancelBooking.Input, CancelBooking.Output>(house.People[0], new(soon))).Hours.ShouldBeTrue();
    }

    [Theory] // seen to fail with credits that are used up left out
    [InlineData(2, 0)]
    [InlineData(1, 6_000)]
    public async Task What_a_plan_pays_of_it_counts_again_when_it_becomes_longer(int hours, long total)
    {
        var (house, room) = await Priced();
        await house.Give(house.People[0], await house.Plan("1000", rooms: hours));
        var booked = (await house.Book(house.People[0], room, Friday, "14:00", "15:00")).Value;
        booked.Quote.Total.Minor.ShouldBe(0);
        var shown = await Show(house, booked.Id);
        shown.Costs!.Hours.ShouldBe(60);
        shown.Costs.LongerHours.ShouldBe(hours > 1 ? 30 : 0);
        shown.Costs.Left.ShouldBe(hours > 1 ? 30 : 0);
        shown.Costs.LongerTotal.ShouldBe(new Money(total, "TWD"));
        (await Move(house, booked.Id, shown.Booking.During.Start, shown.Costs.Longer!.Value, total)).Failed.ShouldBeFalse();
    }

    private async Task<(House, ResourceId)> Priced()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        await house.Price(room, 12_000);
        return (house, room);
    }

    private void Pass() => ground.Time.Pass(TimeSpan.FromMinutes(CancelBooking.Grace) + TimeSpan.FromSeconds(1));

    private static Task<ShowBooking.Output> Show(House house, BookingId id) =>
        house.Good<ShowBooking, ShowBooking.Input, ShowBooking.Output>(house.People[0], new(id));

    private static Task<Outcome<MoveBooking.Output>> Move(House house, BookingId id, Instant start, Instant end, long price) =>
        house.Do<MoveBooking, MoveBooking.Input, MoveBooking.Output>(house.People[0], new(id, Price: price) { Start = start, End = end });
}
