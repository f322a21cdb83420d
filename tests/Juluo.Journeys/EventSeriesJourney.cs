namespace Juluo.Journeys;

/// <summary>A weekly event in a room that someone else has on one of the days, with a co-host who moves a date.</summary>
[Collection(RoomStories.Name)]
public sealed class EventSeriesJourney(HouseWithRooms house)
{
    [Journey("E1")]
    public async Task A_weekly_event_leaves_out_the_day_on_which_the_room_is_taken_and_a_co_host_cancels_the_rest()
    {
        var room = await house.Room("共學室", "Study Room", 20);
        await using var other = await house.SignedIn(HouseWithRooms.Second, Look.Phone);
        await other.Go($"/resources/{room}?on=2026-11-26&from=15:00&to=16:00");
        await other.Click("form[action='/bookings'] button[type=submit]");
        var booked = other.Path;

        await using var host = await house.SignedIn(NewHouse.Member, Look.Phone with { JavaScript = false });
        await host.Go("/events/new");
        await host.Fill("[name='title.zh']", "每週共學");
        await host.Fill("[name='title.en']", "Weekly study");
        await host.Select("[name=resource]", $"{room}");
        await host.Fill("[name=onDay]", "2026-11-19");
        await host.Fill("[name=from]", "15:00");
        await host.Fill("[name=until]", "17:00");
        await host.Open("summary:has-text('重複')");
        await host.Select("[name=repeats]", "weekly");
        await host.Click("form[action='/events'] button[type=submit]");
        (await host.Text(".errors")).ShouldContain("重複到哪一天");
        await host.Fill("[name=repeatsUntil]", "2026-12-10");
        await host.Check("[name=languages][value=nan]");
        await host.Click("form[action='/events'] button[type=submit]");
        (await host.Text(".errors")).ShouldContain("2026/11/26");
        (await host.Text(".errors")).ShouldContain("已經有人");
        await host.Inspect("E1-5-a-day-is-taken");
        await host.Check("[name=leaveOut]");
        await host.Click("form[action='/events'] button[type=submit]");
        (await host.Text("main")).ShouldContain("公布了 3 場");
        (await host.Text("main")).ShouldContain("臺語");
        (await host.Text("main")).ShouldContain("Weekly study");
        await host.Inspect("E1-6-series");
        var at = host.Path;
        (await Taken(room)).ShouldBe(4);

        await host.Go($"{at}/hosts?find={Uri.EscapeDataString("鄰座")}");
        await host.Click($"form[action='{at}/hosts'][method=post] button");
        (await host.Text("main")).ShouldContain("移除陳鄰座");
        await host.Inspect("E1-7-hosts");

        await other.Go(at);
        await other.Click($"a[href='{at}/settings']");
        await other.Open("summary:has-text('取消活動')");
        await other.Check($"form[action='{at}/cancellation'] [name=later]");
        await other.Click($"form[action='{at}/cancellation'] button");
        (await Taken(room)).ShouldBe(1);
        await other.Go(booked);
        await other.Click($"form[action='{booked}/cancellation'] button");
        host.Problems.ShouldBeEmpty();
        other.Problems.ShouldBeEmpty();
    }

    private Task<long> Taken(Guid room) =>
        house.Database.Ask<long>("select count(*) from bookings.booking where resource_id = $1 and state = 'confirmed'", room);
}
