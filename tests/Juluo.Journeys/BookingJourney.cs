namespace Juluo.Journeys;

/// <summary>A booking is made, extended and cancelled on a phone; a hall and its rooms block each other; a waiting person gets a cancelled time.</summary>
[Collection(RoomStories.Name)]
public sealed class BookingJourney(HouseWithRooms house)
{
    private const string Tomorrow = "2026-11-20";
    private const string BookIt = "form[action='/bookings'] button[type=submit]";

    [Journey("P1")]
    public async Task A_booking_is_made_made_longer_and_given_back()
    {
        var room = await house.Room("河景室", "River Room", 8);
        await using var phone = await house.SignedIn(NewHouse.Member, Look.Phone);
        var (taps, began) = (0, System.Diagnostics.Stopwatch.StartNew());
        await phone.Go("/home");
        await Tap(".tabs a[href='/calendar']");
        await Tap("main nav a.icon-only >> nth=1");
        await Tap($".strip .free a[href*='{room}'][href*='from=10:00']");
        await Tap(BookIt);
        taps.ShouldBeLessThan(6);
        // A person is slower; but the program's part of the thirty seconds is negligible.
        began.Elapsed.TotalSeconds.ShouldBeLessThan(30);
        var booking = phone.Path;
        await phone.Picture("booking-1-made");

        // Half an hour longer by a tap, and another hour by the form.
        await phone.Click($"form[action='{booking}/time']:has([name=end]) button");
        (await phone.Text(".lead")).ShouldContain("10:00–11:30");
        booking = phone.Path;
        await phone.Open("summary:has-text('更改時間')");
        var until = await phone.Value($"form[action='{booking}/time'] [name=to]");
        await phone.Fill($"form[action='{booking}/time'] [name=to]", Later(until, 60));
        await phone.Picture("booking-2-longer");
        await phone.Click($"form[action='{booking}/time']:has([name=to]) button");
        (await phone.Text(".lead")).ShouldContain($"10:00–{Later(until, 60)}");
        await phone.Inspect("booking-3-extended");

        await phone.Click($"form[action='{booking}/cancellation'] button");
        await phone.Go(booking);
        (await phone.Text("main")).ShouldContain("已取消");
        await phone.Picture("booking-4-cancelled");
        // Changed their mind, and no one was faster; then cancelled for good.
        await phone.Click("form[action='/bookings'] button");
        (await phone.Text("main")).ShouldNotContain("已取消");
        var again = phone.Path;
        await phone.Go(booking);
        await phone.Click($"main a[href='{again}']");
        await phone.Click($"form[action='{again}/cancellation'] button");
        await phone.Go($"/resources/{room}?on={Tomorrow}");
        (await phone.Text(".booking")).ShouldContain("整天都還空著");
        phone.Problems.ShouldBeEmpty();

        async Task Tap(string what)
        {
            taps++;
            await phone.Click(what);
        }
    }

    [Journey("P8")]
    public async Task A_hall_takes_its_rooms_and_a_room_takes_its_hall()
    {
        var (east, west) = (await house.Room("東廂", "East wing", 6), await house.Room("西廂", "West wing", 6));
        var hall = await house.Room("大廳", "Great hall", 12, east, west);
        await using var phone = await house.SignedIn(NewHouse.Member, Look.Phone);
        await HouseWithRooms.Book(phone, hall, Tomorrow, "09:00", "11:00");
        phone.Path.ShouldStartWith("/bookings/");

        await using var other = await house.SignedIn(HouseWithRooms.Second, Look.Phone);
        await other.Go($"/resources/{east}?on={Tomorrow}&from=10:00&to=12:00");
        (await other.Text(".booking")).ShouldContain("已經有人");
        (await other.Count(BookIt)).ShouldBe(0);
        await other.Picture("hall-1-its-room-is-taken");
        // The page says that the hall is free; while it is read, a room of it is booked.
        await phone.Go($"/resources/{hall}?on={Tomorrow}&from=14:30&to=16:00");
        await HouseWithRooms.Book(other, west, Tomorrow, "14:00", "15:00");
        other.Path.ShouldStartWith("/bookings/");
        await phone.Fill("[name=title]:visible", "季會");
        await phone.Click(BookIt);
        (await phone.Text(".booking")).ShouldContain("已經有人");
        (await phone.Count(BookIt)).ShouldBe(0);
        (await phone.Value(".times [name=title]")).ShouldBe("季會");
        await phone.Inspect("hall-2-a-room-of-it-is-taken");
        await HouseWithRooms.Book(phone, hall, Tomorrow, "15:00", "16:00");
        phone.Path.ShouldStartWith("/bookings/");
        phone.Problems.ShouldBeEmpty();
        other.Problems.ShouldBeEmpty();
    }

    [Journey("P1")]
    public async Task Who_waited_is_offered_what_somebody_gives_back()
    {
        var room = await house.Room("小間", "Small room", 4);
        await using var other = await house.SignedIn(HouseWithRooms.Second, Look.Phone);
        await HouseWithRooms.Book(other, room, Tomorrow, "14:00", "15:00");
        var taken = other.Path;

        await using var phone = await house.SignedIn(NewHouse.Member, Look.Phone with { JavaScript = false });
        await phone.Go($"/resources/{room}?on={Tomorrow}&from=14:00&to=15:00");
        await phone.Picture("waiting-1-taken");
        await phone.Click("form[action='/waiting'] button");
        (await phone.Text("#queued ~ ul")).ShouldContain("小間");
        await phone.Picture("waiting-2-in-the-list");
        await phone.Go($"/resources/{room}?on={Tomorrow}&from=14:00&to=15:00");
        (await phone.Text(".booking")).ShouldContain("你已經在候補這段時間");
        (await phone.Count("form[action='/waiting']")).ShouldBe(0, "one waits once");

        await other.Click($"form[action='{taken}/cancellation'] button");
        await house.Settle();
        var letter = await house.Mailbox.Wait(NewHouse.Member, l => l.Subject.Contains("空出來", StringComparison.Ordinal));
        await phone.Go(letter.Links.First(l => l.AbsolutePath.StartsWith("/bookings/", StringComparison.Ordinal)).PathAndQuery);
        await phone.Inspect("waiting-3-offered");
        await phone.Click("form[action*='/confirmation'] button");
        (await phone.Count("form[action*='/confirmation']")).ShouldBe(0);
        await phone.Go("/bookings");
        (await phone.Text("#coming ~ ul")).ShouldContain("小間");
        (await phone.Count("#queued")).ShouldBe(0);
        await phone.Picture("waiting-4-mine");
        phone.Problems.ShouldBeEmpty();
        other.Problems.ShouldBeEmpty();
    }

    private static string Later(string time, int minutes) =>
        TimeOnly
            .Parse(time, System.Globalization.CultureInfo.InvariantCulture)
            .AddMinutes(minutes)
            .ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
