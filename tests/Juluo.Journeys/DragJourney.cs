using Microsoft.Playwright;

namespace Juluo.Journeys;

/// <summary>A booking is dragged in the day view, by mouse and by finger; a refused move is reverted with the error.</summary>
[Collection(LaneStories.Name)]
public sealed class DragJourney(Lane lane)
{
    private const string Mine = "li[data-move]";

    [Journey("P1")]
    public async Task A_booking_is_dragged_to_another_time_and_room_and_what_is_refused_goes_back()
    {
        var (site, small, large) = await Rooms();
        var day = DateOnly.FromDateTime(lane.Present.GetUtcNow().UtcDateTime.AddHours(8)).AddDays(1);
        var member = lane.First(SampleRole.Member);
        var mine = await Book(small, lane.Id(member).Value, day, 10);
        await Book(small, lane.Id(lane.First(SampleRole.Resident)).Value, day, 15);
        var page = $"/calendar?site={site}&on={day:yyyy-MM-dd}";

        await using var desk = await lane.BrowserOf(member);
        await desk.Go(page);
        (await desk.Page.Locator(Mine).CountAsync()).ShouldBe(1, "those of others stay");
        // Two hours later: shown while it is dragged, and Escape puts it back.
        await Grab(desk);
        await To(desk, small, 8 + 4);
        (await desk.Text(".ghost")).ShouldBe("12:00–13:00");
        await desk.Picture("P1-drag-1-dragging");
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.Mouse.UpAsync();
        (await desk.Page.Locator(".ghost").CountAsync()).ShouldBe(0);
        (await Hour(mine)).ShouldBe((small, 10));

        // Onto another person's booking: refused by the same rules as the form, and reverted.
        await Grab(desk);
        await To(desk, small, 8 + 7);
        await desk.Page.Mouse.UpAsync();
        await desk.Page.ClickAsync(".drag-ask button[type=submit]");
        await desk.Page.WaitForSelectorAsync(".drag-ask .error:not(:empty)");
        await desk.Picture("P1-drag-2-refused");
        new Uri(desk.Page.Url).AbsolutePath.ShouldBe("/calendar");
        (await desk.Page.Locator(".lifted").CountAsync()).ShouldBe(0);
        (await Hour(mine)).ShouldBe((small, 10));

        // To the other room, two hours later.
        await Grab(desk);
        await To(desk, large, 8 + 4);
        await desk.Page.Mouse.UpAsync();
        (await desk.Text("#drag-to")).ShouldContain("12:00–13:00");
        await desk.Picture("P1-drag-3-asked");
        await desk.Click(".drag-ask button[type=submit]");
        new Uri(desk.Page.Url).AbsolutePath.ShouldBe($"/bookings/{mine}");
        (await Hour(mine)).ShouldBe((large, 12));
        await desk.Picture("P1-drag-4-moved");
        // The page's form does the same, back again.
        await desk.Page.Locator("form[action$='/time']:has([name=to])").EvaluateAsync("form => form.closest('details').open = true");
        await desk.Page.SelectOptionAsync("form[action$='/time']:has([name=to]) select[name=resource]", small.ToString());
        await desk.Click("form[action$='/time']:has([name=to]) button[type=submit]");
        (await Hour(mine)).ShouldBe((small, 12));

        // A finger holds it first, then drags it to a free hour.
        await using var phone = await lane.BrowserOf(member, Look.Phone);
        await phone.Go(page);
        var touch = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        await Touch("touchStart", await Centre(phone.Page.Locator(Mine)));
        await phone.Page.WaitForSelectorAsync(".dragging");
        await Touch("touchMove", await Centre(phone.Page.Locator($".strip[data-resource='{small}'] li.free >> nth=0")));
        await phone.Page.WaitForSelectorAsync(".ghost:text-is('08:00–09:00')");
        await phone.Picture("P1-drag-5-finger");
        await Touch("touchEnd", null);
        await phone.Click(".drag-ask button[type=submit]");
        (await Hour(mine)).ShouldBe((small, 8));
        phone.Problems.ShouldBeEmpty();

        Task Touch(string kind, (float X, float Y)? at) =>
            touch.SendAsync(
                "Input.dispatchTouchEvent",
                new()
                {
                    ["type"] = kind,
                    ["touchPoints"] = at is { } point ? new[] { new { x = point.X, y = point.Y } } : Array.Empty<object>(),
                }
            );
    }

    private static async Task Grab(BrowserTab visit)
    {
        var (x, y) = await Centre(visit.Page.Locator(Mine));
        await visit.Page.Mouse.MoveAsync(x, y);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(x + 9, y);
    }

    /// <summary>The middle of an hour of a room's row, which begins at eight.</summary>
    private static async Task To(BrowserTab visit, Guid room, int hour)
    {
        var strip = (await visit.Page.Locator($".strip[data-resource='{room}']").BoundingBoxAsync())!;
        var quarters = float.Parse(
            (await visit.Page.Locator($".strip[data-resource='{room}']").GetAttributeAsync("data-quarters"))!,
            System.Globalization.CultureInfo.InvariantCulture
        );
        var x = strip.X + strip.Width * ((hour - 8) * 4 + 2) / quarters;
        await visit.Page.Mouse.MoveAsync(x, strip.Y + strip.Height / 2, new() { Steps = 5 });
    }

    private static async Task<(float X, float Y)> Centre(ILocator what)
    {
        await what.First.ScrollIntoViewIfNeededAsync();
        var box = (await what.First.BoundingBoxAsync())!;
        return (box.X + box.Width / 2, box.Y + box.Height / 2);
    }

    private async Task<(Guid Room, int Hour)> Hour(Guid booking) =>
        (
            await lane.Database.Ask<Guid>("select resource_id from bookings.booking where id = $1", booking),
            await lane.Database.Ask<int>(
                "select extract(hour from lower(during) at time zone 'Asia/Taipei')::int from bookings.booking where id = $1",
                booking
            )
        );

    private async Task<(Guid Site, Guid Small, Guid Large)> Rooms()
    {
        var (site, rooms) = (Guid.CreateVersion7(), new[] { Guid.CreateVersion7(), Guid.CreateVersion7() });
        await lane.Database.Do(
            "insert into web.site (community_id, id, slug, name_zh, name_en, zone) values ($1, $2, 'dragging', '拖曳館', 'Drag House', 'Asia/Taipei')",
            lane.Community.Id.Value,
            site
        );
        foreach (var (room, name) in rooms.Zip(["小房", "大房"]))
        {
            await lane.Database.Do(
                "insert into spaces.resource (community_id, id, site_id, kind, name_zh, name_en, seats, made_at) values ($1, $2, $3, 'room', $4, $4, 8, now())",
                lane.Community.Id.Value,
                room,
                site,
                name
            );
            await lane.Database.Do(
                "insert into spaces.unit (community_id, id, resource_id, number) values ($1, gen_random_uuid(), $2, 1)",
                lane.Community.Id.Value,
                room
            );
        }

        return (site, rooms[0], rooms[1]);
    }

    private async Task<Guid> Book(Guid room, Guid person, DateOnly day, int hour)
    {
        var id = Guid.CreateVersion7();
        await lane.Database.Do(
            """
            with b as (
              insert into bookings.booking (community_id, id, resource_id, person_id, during, state, made_at)
              select $1, $4, $2, $3, tstzrange(($5::date + make_interval(hours => $6)) at time zone 'Asia/Taipei', ($5::date + make_interval(hours => $6 + 1)) at time zone 'Asia/Taipei'),
                'confirmed', now()
              returning id, during)
            insert into bookings.claim (community_id, id, unit_id, during, booking_id)
            select $1, gen_random_uuid(), u.id, b.during, b.id from b, spaces.unit u where u.community_id = $1 and u.resource_id = $2
            """,
            lane.Community.Id.Value,
            room,
            person,
            id,
            day,
            hour
        );
        return id;
    }
}
