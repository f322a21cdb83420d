namespace Juluo.Journeys;

/// <summary>An event books its space like any other booking: taken once, moved with the event, and given back when it is cancelled.</summary>
[Collection(RoomStories.Name)]
public sealed class EventSpaceJourney(HouseWithRooms house)
{
    [Journey("E1")]
    public async Task An_event_takes_a_space_moves_with_its_booking_and_gives_it_back()
    {
        var room = await house.Room("活動室", "Event Room", 20);
        await using var other = await house.SignedIn(HouseWithRooms.Second, Look.Phone);
        await other.Go($"/resources/{room}?on=2026-11-20&from=19:00&to=20:00");
        await other.Click("form[action='/bookings'] button[type=submit]");
        var booked = other.Path;

        await using var host = await house.SignedIn(NewHouse.Member, Look.Phone);
        await host.Go("/events/new");
        await host.Fill("[name='title.zh']", "讀書會");
        await host.Select("[name=resource]", $"{room}");
        await host.Fill("[name=onDay]", "2026-11-20");
        await host.Fill("[name=from]", "18:30");
        await host.Fill("[name=until]", "20:30");
        await host.Click("form[action='/events'] button[type=submit]");
        (await host.Text(".errors")).ShouldContain("已經有人");
        (await host.Value("[name='title.zh']")).ShouldBe("讀書會");
        await host.Fill("[name=from]", "15:00");
        await host.Fill("[name=until]", "17:00");
        await host.Click("form[action='/events'] button[type=submit]");
        (await host.Text("main")).ShouldContain("活動室");
        var at = host.Path;
        (await Taken(room)).ShouldBe(2);

        // Into the other's time: refused, and the event and its booking stay as they were.
        await host.Go($"{at}/settings");
        await host.Fill("[name=from]", "19:00");
        await host.Fill("[name=until]", "21:00");
        await host.Click($"form[action='{at}/settings'] button[type=submit]");
        (await host.Text(".errors")).ShouldContain("已經有人");
        await host.Go(at);
        (await host.Text("main")).ShouldContain("15:00–17:00");

        await host.Go($"{at}/settings");
        await host.Fill("[name=from]", "16:00");
        await host.Fill("[name=until]", "18:00");
        await host.Click($"form[action='{at}/settings'] button[type=submit]");
        (await host.Text("main")).ShouldContain("16:00–18:00");
        await host.Inspect("E1-4-moved");
        (await Taken(room)).ShouldBe(2);

        await host.Go($"{at}/settings");
        await host.Open("summary:has-text('取消活動')");
        await host.Click($"form[action='{at}/cancellation'] button");
        (await Taken(room)).ShouldBe(1);
        await other.Go(booked);
        await other.Click($"form[action='{booked}/cancellation'] button");
        host.Problems.ShouldBeEmpty();
    }

    private Task<long> Taken(Guid room) =>
        house.Database.Ask<long>("select count(*) from bookings.booking where resource_id = $1 and state = 'confirmed'", room);
}
