namespace Juluo.Journeys;

/// <summary>The cost of a booking is shown before each step: extending it, changing it back, cancelling it, repeating it.</summary>
[Collection(RoomStories.Name)]
public sealed class CostsJourney(HouseWithRooms house)
{
    private const string Longer = "form[action$='/time']:has([name=end]) button";

    [Journey("P1")]
    public async Task The_price_of_half_an_hour_more_stands_on_the_button_and_the_message_has_the_way_back()
    {
        var room = await house.Room("付費室", "Paid room", 6);
        await house.Database.Do(
            "insert into plans.price (community_id, id, resource_id, audience, per, amount) select community_id, gen_random_uuid(), id, 'member', 'hour', 12000 from spaces.resource where id = $1",
            room
        );
        foreach (var (day, look) in new[] { "25", "26", "27", "30" }.Zip(Look.Pairs))
        {
            await using var visit = await house.SignedIn(NewHouse.Member, look);
            await visit.Go($"/resources/{room}?on=2026-11-{day}&from=14:00&to=15:00");
            await visit.Click("form[action='/bookings'] button[type=submit]");
            (await visit.Text(Longer)).ShouldContain("+NT$60");
            (await visit.Text(".cancel")).ShouldContain("NT$120");
            (await visit.Count(".btn.danger")).ShouldBe(0);
            await visit.Inspect("costs-1-booked");
            await visit.Click(Longer);
            (await visit.Text(".toast")).ShouldContain("NT$180");
            await visit.Picture($"costs-2-longer-{look}");
            await visit.Click(".toast form[action*='/time?start='] button");
            (await visit.Text(".lead")).ShouldContain("14:00–15:00");
            await visit.Go($"/series/preview?resource={room}&on=2026-12-{day}&from=14:00&to=15:00&every=day&last=2026-12-31");
            (await visit.Text("form[action='/series'] button")).ShouldContain("NT$");
            await visit.Picture($"costs-3-series-{look}");
            visit.Problems.ShouldBeEmpty();
        }
    }

    /// <summary>A newcomer typed another hour, saw the old price below, and booked the old hour.</summary>
    [Journey("P1")]
    public async Task Another_time_is_booked_or_taken_only_after_its_price_was_seen()
    {
        var room = await house.Room("計價室", "Metered room", 6);
        await house.Database.Do(
            "insert into plans.price (community_id, id, resource_id, audience, per, amount) select community_id, gen_random_uuid(), id, 'member', 'hour', 12000 from spaces.resource where id = $1",
            room
        );
        await using var phone = await house.BrowserOf(NewHouse.Member, Look.Phone);
        await phone.Go($"/resources/{room}?on=2026-11-24&from=14:00&to=15:00");
        (await phone.Text("form[action='/bookings'] button[type=submit]")).ShouldContain("NT$120");
        await phone.Fill(".times [name=to]", "16:00");
        // A script removes the button that would book the earlier hour.
        await phone
            .Page.Locator("form[action='/bookings']")
            .WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await phone.Click(".times button[type=submit]");
        (await phone.Text("form[action='/bookings'] button[type=submit]")).ShouldContain("NT$240");
        await phone.Click("form[action='/bookings'] button[type=submit]");
        (await phone.Text(".lead")).ShouldContain("14:00–16:00");

        var booking = phone.Path;
        await phone.Open("summary:has-text('改時間')");
        var form = $"form[action='{booking}/time']:has([name=to])";
        await phone.Fill($"{form} [name=to]", "17:00");
        await phone.Click($"{form} button");
        (await phone.Text(".lead")).ShouldContain("14:00–16:00");
        (await phone.Text($"{form} button")).ShouldContain("NT$360");
        await phone.Inspect("costs-4-another-time");
        await phone.Click($"{form} button");
        (await phone.Text(".lead")).ShouldContain("14:00–17:00");
    }
}
