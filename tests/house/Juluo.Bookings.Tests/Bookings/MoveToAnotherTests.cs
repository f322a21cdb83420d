using NodaTime;

namespace Juluo.Bookings.Tests;

/// <summary>A booking moves to another resource.</summary>
public sealed class MoveToAnotherTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Fact]
    public async Task It_takes_the_other_gives_the_one_free_and_costs_what_the_other_costs()
    {
        var house = await House.Of(ground, 3);
        var (room, other) = (await house.Add(ResourceKind.Room), await house.Add(ResourceKind.Room));
        await house.Sql(
            "insert into plans.price (community_id, id, resource_id, audience, per, amount) values ($1, gen_random_uuid(), $2, 'member', 'hour', 30000)",
            other.Value
        );
        var mine = (await house.Book(house.People[0], room, Friday, "14:00", "15:00")).Value.Id;
        await house.Good<JoinWaitingList, JoinWaitingList.Input, JoinWaitingList.Output>(
            house.People[1],
            new(room)
            {
                On = Friday,
                From = "14:00",
                To = "15:00",
            }
        );
        var moved = await Move(house, mine, other, "16:00");
        moved.Value.Quote.Total.Minor.ShouldBe(15000);
        (await house.Book(house.People[2], other, Friday, "16:00", "17:00")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
        // The person waiting for the room that it left gets an offer.
        await house.Hear<BookingChanged, OfferToWaitingList>();
        (await house.Book(house.People[2], room, Friday, "14:00", "15:00")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
        (await house.Good<ListBookings, Nothing, ListBookings.Output>(house.People[1], new()))
            .Coming.Single()
            .State.ShouldBe(BookingState.Held);
    }

    [Fact]
    public async Task What_is_taken_of_another_kind_or_one_of_a_series_stays_where_it_is()
    {
        var house = await House.Of(ground);
        var (room, other, desk) = (
            await house.Add(ResourceKind.Room),
            await house.Add(ResourceKind.Room),
            await house.Add(ResourceKind.HotDesk)
        );
        var mine = (await house.Book(house.People[0], room, Friday, "14:00", "15:00")).Value.Id;
        (await house.Book(house.People[1], other, Friday, "14:30", "15:30")).Errors.ShouldBeEmpty();
        (await Move(house, mine, other, "15:00")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
        (await Move(house, mine, desk, "14:00")).Errors.Single().ShouldBeOfType<BookingErrors.AnotherKind>();
        (await Move(house, mine, new(Guid.CreateVersion7()), "14:00")).Errors.Single().ShouldBe(new NotFound());
        (await house.Book(house.People[1], room, Friday, "14:00", "15:00")).Errors.Single().ShouldBeOfType<BookingErrors.Taken>();
        var series = await house.Good<BookSeries, BookSeries.Input, BookSeries.Output>(
            house.People[0],
            new(room, Friday, "9:00", "10:00", Last: Friday.PlusWeeks(1))
        );
        var one = (await house.Good<ShowSeries, ShowSeries.Input, ShowSeries.Output>(house.People[0], new(series.Id))).Bookings[0].Id;
        (await Move(house, one, other, "11:00")).Errors.Single().ShouldBeOfType<BookingErrors.OfASeries>();
        (await Move(house, one, room, "11:00")).Errors.ShouldBeEmpty();
    }

    private static Task<Outcome<MoveBooking.Output>> Move(House house, BookingId booking, ResourceId to, string from) =>
        house.Do<MoveBooking, MoveBooking.Input, MoveBooking.Output>(
            house.People[0],
            new(booking, to)
            {
                On = Friday,
                From = from,
                To = $"{from[..2]}:30",
            }
        );
}
