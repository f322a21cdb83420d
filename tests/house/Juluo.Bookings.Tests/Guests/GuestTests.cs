using NodaTime;

namespace Juluo.Bookings.Tests;

public sealed class GuestTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Somebody_is_asked_along_once_and_no_more_than_there_are_seats()
    {
        var house = await House.Of(ground, 3);
        var room = await house.Add(ResourceKind.Room, seats: 3);
        var booking = (await house.Book(house.People[0], room, new(2026, 11, 20), "14:00", "15:00")).Value.Id;
        await Ask(house, new(booking, house.People[1]));
        (await house.Do<AddGuest, AddGuest.Input, AddGuest.Output>(house.People[0], new(booking, house.People[1])))
            .Errors.Single()
            .ShouldBe(new GuestErrors.ComesAlready());
        var named = await Ask(house, new(booking, Name: "王小明", Email: "wang@example.org"));
        (await house.Do<AddGuest, AddGuest.Input, AddGuest.Output>(house.People[0], new(booking, house.People[2])))
            .Errors.Single()
            .ShouldBe(new BookingErrors.TooManyPeople(3));
        await house.Good<RemoveGuest, RemoveGuest.Input, Done>(house.People[0], new(booking, named.Id));
        var shown = await house.Good<ShowBooking, ShowBooking.Input, ShowBooking.Output>(house.People[0], new(booking));
        shown.Guests.Single().Person.ShouldBe(house.People[1]);
        shown.Booking.Sequence.ShouldBe(3);
    }

    [Fact]
    public async Task Who_comes_along_is_asked_with_the_booking_and_a_name_of_ours_is_that_person()
    {
        var house = await House.Of(ground, 4);
        var room = await house.Add(ResourceKind.Room, seats: 3);
        var input = new BookResource.Input(room, With: [house.People[1], house.People[0]])
        {
            On = new(2026, 11, 20),
            From = "16:00",
            To = "17:00",
        };
        var booking = (await house.Good<BookResource, BookResource.Input, BookResource.Output>(house.People[0], input)).Id;
        await Ask(house, new(booking, Name: " 住民03 "));
        var shown = await house.Good<ShowBooking, ShowBooking.Input, ShowBooking.Output>(house.People[0], new(booking));
        shown.Booking.People.ShouldBe(2);
        shown.Guests.Select(g => g.Person).ShouldBe([house.People[1], house.People[2]], ignoreOrder: true);

        // Four people do not fit on three chairs, and only members can be invited as such.
        var four = input with
        {
            From = "18:00",
            To = "19:00",
            With = [house.People[1], house.People[2], house.People[3]],
        };
        (await house.Do<BookResource, BookResource.Input, BookResource.Output>(house.People[0], four))
            .Errors.Single()
            .ShouldBe(new BookingErrors.TooManyPeople(3));
        (
            await house.Do<BookResource, BookResource.Input, BookResource.Output>(
                house.People[0],
                four with
                {
                    With = [new(Guid.CreateVersion7())],
                }
            )
        )
            .Errors.Single()
            .ShouldBe(new GuestErrors.NoGuest());
    }

    [Theory]
    [InlineData(null, null, nameof(GuestErrors.NoGuest))]
    [InlineData("王", "not an address", nameof(GuestErrors.NoAddress))]
    [InlineData("王", "Wang <wang@example.org>", nameof(GuestErrors.NoAddress))]
    public void What_names_nobody_is_told(string? name, string? email, string error) =>
        AddGuest.Read(new(default, null, name, email), default, Languages.Chinese).Errors.Single().GetType().Name.ShouldBe(error);

    private static Task<AddGuest.Output> Ask(House house, AddGuest.Input input) =>
        house.Good<AddGuest, AddGuest.Input, AddGuest.Output>(house.People[0], input);
}
