using NodaTime;

namespace Juluo.Bookings.Tests;

/// <summary>A series is previewed before it is booked: the booking does what the preview says.</summary>
public sealed class PreviewSeriesTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Fact]
    public async Task Every_date_has_its_price_and_the_one_that_is_taken_says_so_and_another_room_has_them_all()
    {
        var house = await House.Of(ground);
        var (room, other, taken) = (
            await house.Add(ResourceKind.Room),
            await house.Add(ResourceKind.Room),
            await house.Add(ResourceKind.Room)
        );
        foreach (var (priced, amount) in new[] { (room, 12_000), (other, 20_000) })
            await house.Price(priced, amount);
        await house.Book(house.People[1], room, Friday.PlusDays(7), "14:30", "15:30");
        await house.Book(house.People[1], taken, Friday, "14:00", "15:00");
        BookSeries.Input asked = new(room, Friday, "14:00", "15:00", Every.Week, Last: Friday.PlusDays(21));
        var seen = await Preview(house, asked);
        seen.Dates.Select(d => (d.Day, d.Price?.Minor, d.Why))
            .ShouldBe([
                (Friday, 12_000, null),
                (Friday.PlusDays(7), null, "bookings.series.taken"),
                (Friday.PlusDays(14), 12_000, null),
                (Friday.PlusDays(21), 12_000, null),
            ]);
        seen.Total.ShouldBe(new Money(36_000, "TWD"));
        seen.Instead.Select(o => (o.Resource.Id, o.Total.Minor)).ShouldBe([(other, 80_000L)]);

        // The preview took nothing; and the booking costs what it showed.
        (await house.Book(house.People[1], room, Friday, "15:00", "16:00")).Failed.ShouldBeFalse();
        (await Book(house, asked with { Price = 30_000 })).Errors.Single().ShouldBeOfType<PriceErrors.PriceChanged>();
        var booked = await Book(house, asked with { Price = seen.Total.Minor });
        (booked.Value.Booked, booked.Value.Missed.Count).ShouldBe((3, 1));
    }

    [Fact]
    public async Task Dates_that_a_plan_pays_say_their_hours_and_only_the_rest_is_money()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        await house.Price(room, 12_000);
        await house.Give(house.People[0], await house.Plan("1000", rooms: 1));
        var seen = await Preview(house, new(room, Friday, "14:00", "15:30", Every.Week, Last: Friday.PlusDays(7)));
        seen.Dates.Select(d => (d.Hours, d.Price?.Minor)).ShouldBe([(60, 6_000), (0, 18_000)]);
    }

    [Fact] // seen by a stranger: “book 4 dates”, and “4 dates booked” above four requests
    public async Task Where_the_desk_approves_the_dates_are_requested()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        BookSeries.Input asked = new(room, Friday, "14:00", "15:00", Every.Week, Last: Friday.PlusDays(7));
        (await Preview(house, asked)).Approval.ShouldBeFalse();
        (await Book(house, asked)).Value.State.ShouldBe(BookingState.Confirmed);
        await house.Good<ChangeBookingRules, ChangeBookingRules.Input, Done>(house.People[0], new(room, Approval: true));
        asked = asked with { From = "15:00", To = "16:00" };
        (await Preview(house, asked)).Approval.ShouldBeTrue();
        (await Book(house, asked)).Value.State.ShouldBe(BookingState.Requested);
    }

    [Fact]
    public async Task What_is_wrong_is_said_on_the_page()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        (await Preview(house, new(room, Friday, "14:00", "15:00"))).Wrong.Single().ShouldBeOfType<SeriesErrors.NoLast>();
        (await Preview(house, new(room, Friday, "noon", "15:00", Last: Friday))).Wrong.Single().ShouldBeOfType<BookingErrors.NoTime>();
    }

    private static Task<PreviewSeries.Output> Preview(House house, BookSeries.Input asked) =>
        house.Good<PreviewSeries, BookSeries.Input, PreviewSeries.Output>(house.People[0], asked);

    private static Task<Outcome<BookSeries.Output>> Book(House house, BookSeries.Input asked) =>
        house.Do<BookSeries, BookSeries.Input, BookSeries.Output>(house.People[0], asked);
}
