using NodaTime;

namespace Juluo.Bookings.Tests;

public sealed class WaitingTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Fact]
    public async Task Who_asks_for_what_is_taken_is_offered_what_is_free_of_its_kind_beside_waiting()
    {
        var house = await House.Of(ground, 3);
        var (room, busy, free) = (
            await house.Add(ResourceKind.Room, seats: 4),
            await house.Add(ResourceKind.Room, seats: 6),
            await house.Add(ResourceKind.Room, seats: 6)
        );
        var (small, desk) = (await house.Add(ResourceKind.Room, seats: 2), await house.Add(ResourceKind.HotDesk, seats: 6));
        await house.Book(house.People[0], room, Friday, "14:00", "16:00");
        await house.Book(house.People[1], busy, Friday, "15:00", "16:00");
        async Task<IReadOnlyList<ResourceId>> Instead(string from, string to) =>
            [
                .. (
                    await house.Good<ShowResource, ShowResource.Input, ShowResource.Output>(
                        house.People[2],
                        new(room, On: Friday, From: from, To: to)
                    )
                ).Instead.Select(r => r.Id),
            ];
        (await Instead("15:00", "16:00")).ShouldBe(
            [free],
            $"neither the one that is taken, nor {small}, too small, nor {desk}, another kind"
        );
        (await Instead("14:00", "15:00")).ShouldBe([busy, free], ignoreOrder: true);
        (await Instead("10:00", "11:00")).ShouldBeEmpty("it is free itself");

        // A hall is not offered while a room of about the size is free.
        var (nearly, hall) = (await house.Add(ResourceKind.Room, seats: 3), await house.Add(ResourceKind.Room, seats: 30));
        (await Instead("15:00", "16:00")).ShouldBe([free]);
        await house.Book(house.People[1], free, Friday, "15:00", "16:00");
        (await Instead("15:00", "16:00")).ShouldBe([nearly]);
        await house.Book(house.People[1], nearly, Friday, "15:00", "16:00");
        (await Instead("15:00", "16:00")).ShouldBe([hall]);
    }

    [Fact]
    public async Task What_is_given_free_is_offered_in_order_each_for_a_while()
    {
        var house = await House.Of(ground, 4);
        var room = await house.Add(ResourceKind.Room);
        await house.Price(room, 50_000);
        var first = (await house.Book(house.People[0], room, Friday, "14:00", "16:00")).Value.Id;
        for (var i = 1; i < 4; i++)
        {
            await house.Good<JoinWaitingList, JoinWaitingList.Input, JoinWaitingList.Output>(
                house.People[i],
                new(room)
                {
                    On = Friday,
                    From = "14:00",
                    To = "15:00",
                }
            );
            ground.Time.Pass(TimeSpan.FromSeconds(1));
        }

        (
            await house.Do<JoinWaitingList, JoinWaitingList.Input, JoinWaitingList.Output>(
                house.People[1],
                new(room)
                {
                    On = Friday,
                    From = "14:00",
                    To = "15:00",
                }
            )
        ).Errors.Single().ShouldBe(new WaitingErrors.WaitsAlready());
        await house.Good<CancelBooking, CancelBooking.Input, CancelBooking.Output>(house.People[0], new(first));
        await Heard(house);
        (await Offers(house)).ShouldBe([false, true, false, false]);
        (
            await ground.Database.Ask<string>(
                "select sentence || ' ' || (particulars::text like '%50000%') from delivery.notification where person_id = $1",
                house.People[1].Value
            )
        ).ShouldBe("bookings.notice.offer-priced true", "before: the price was not said");
        // No one else can book it during that time.
        (await house.Book(house.People[0], room, Friday, "14:00", "15:00"))
            .Errors.Single()
            .ShouldBeOfType<BookingErrors.Taken>();

        ground.Time.Pass(OfferToWaitingList.KeptFor.ToTimeSpan());
        await house.Run<ExpireHolds>();
        await Heard(house);
        (await Offers(house)).ShouldBe([false, false, true, false]);

        var coming = await house.Good<ListBookings, Nothing, ListBookings.Output>(house.People[2], new());
        await house.Good<ConfirmBooking, ConfirmBooking.Input, Done>(house.People[2], new(coming.Coming.Single().Id));
        await Heard(house);
        (await house.Good<ListBookings, Nothing, ListBookings.Output>(house.People[2], new())).Queued.ShouldBeEmpty();
        (await house.Good<ListBookings, Nothing, ListBookings.Output>(house.People[3], new()))
            .Queued.Single()
            .State.ShouldBe(WaitingState.Waiting);
    }

    [Fact]
    public async Task Who_waits_for_a_hall_is_offered_it_when_its_last_room_is_free()
    {
        var house = await House.Of(ground);
        var left = await house.Add(ResourceKind.Room);
        var right = await house.Add(ResourceKind.Room);
        var hall = await house.Add(ResourceKind.Hall, parts: [(left, 1), (right, 1)]);
        var a = (await house.Book(house.People[0], left, Friday, "14:00", "16:00")).Value.Id;
        var b = (await house.Book(house.People[0], right, Friday, "14:00", "16:00")).Value.Id;
        await house.Good<JoinWaitingList, JoinWaitingList.Input, JoinWaitingList.Output>(
            house.People[1],
            new(hall)
            {
                On = Friday,
                From = "14:00",
                To = "16:00",
            }
        );
        await house.Good<CancelBooking, CancelBooking.Input, CancelBooking.Output>(house.People[0], new(a));
        await Heard(house);
        (await Offers(house)).ShouldBe([false, false]);
        await house.Good<CancelBooking, CancelBooking.Input, CancelBooking.Output>(house.People[0], new(b));
        await Heard(house);
        (await Offers(house)).ShouldBe([false, true]);
    }

    [Fact]
    public async Task There_is_no_waiting_for_what_is_free()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        (
            await house.Do<JoinWaitingList, JoinWaitingList.Input, JoinWaitingList.Output>(
                house.People[0],
                new(room)
                {
                    On = Friday,
                    From = "14:00",
                    To = "15:00",
                }
            )
        ).Errors.Single().ShouldBe(new WaitingErrors.IsFree());
    }

    /// <summary>Handles the facts of bookings, as the worker does.</summary>
    private static Task Heard(House house) => house.Hear<BookingChanged, OfferToWaitingList>();

    private static async Task<List<bool>> Offers(House house)
    {
        var offered = new List<bool>();
        foreach (var person in house.People)
            offered.Add(
                (await house.Good<ListBookings, Nothing, ListBookings.Output>(person, new())).Queued.Any(q =>
                    q.State == WaitingState.Offered
                )
            );
        return offered;
    }
}
