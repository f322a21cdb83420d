namespace Juluo.Journeys;

/// <summary>A member books from the calendar on a phone, without scripts, and the screen beside the room shows it.</summary>
[Collection(LaneStories.Name)]
public sealed class CalendarJourney(Lane lane)
{
    [Journey("P1")]
    public async Task A_tap_on_a_free_hour_books_it_and_the_screen_on_the_wall_says_taken()
    {
        var room = await Room();
        var boss = lane.First(SampleRole.Operator);
        await using var desk = await lane.SignedIn(boss);
        await desk.Go("/places/screens");
        await desk.Select("select[name=resource]", room.ToString());
        await desk.Click("main form[action='/places/screens'] button[type=submit]");
        var secret = new Uri(await desk.Value(".secret"));
        await desk.Picture("P1-1-screen-made");

        // An old tablet: no scripts, and no one is signed in.
        await using var wall = await lane.Visitor(new Look(Width: 1024, JavaScript: false));
        await wall.Go(secret.PathAndQuery);
        (await wall.Count("meta[http-equiv=refresh]")).ShouldBe(1);
        (await wall.Count("body.free")).ShouldBe(1);
        (await wall.Attribute(".book img", "src"))!.ShouldStartWith("data:image/png");
        await wall.Inspect("P1-2-wall-free");

        await using var phone = await lane.SignedIn(lane.First(SampleRole.Member), Look.Phone with { JavaScript = false });
        var taps = 0;
        await phone.Go("/home");
        await Tap(".tabs a[href='/calendar']");
        // The day after, at ten: independent of the current hour.
        await Tap("main nav a.icon-only >> nth=1");
        await phone.Picture("P1-3-calendar");
        await Tap($".strip .free a[href*='{room}'][href*='from=10:00']");
        await phone.Picture("P1-4-price-and-rules");
        await Tap("form[action='/bookings'] button[type=submit]");
        phone.Path.ShouldStartWith("/bookings/");
        taps.ShouldBeLessThan(6);
        await phone.Inspect("P1-5-booked");

        // The current hour is booked: the wall screen shows it after reloading.
        await Occupy(room);
        await wall.Go(secret.PathAndQuery);
        (await wall.Count("body.taken")).ShouldBe(1);
        await wall.Picture("P1-6-wall-taken");

        await desk.Go("/places/screens");
        await desk.Click("main form[action$='/revocation'] button");
        (await wall.Go(secret.PathAndQuery)).Status.ShouldBe(404);
        phone.Problems.ShouldBeEmpty();
        wall.Problems.ShouldBeEmpty();

        async Task Tap(string what)
        {
            taps++;
            await phone.Click(what);
        }
    }

    private async Task<Guid> Room()
    {
        var (site, room) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        // The calendar begins with the first house by name, which is this one, whatever the others are called.
        await lane.Database.Do(
            "insert into web.site (community_id, id, slug, name_zh, name_en, zone) values ($1, $2, 'calendar', '1 號河畔館', 'Riverside House', 'Asia/Taipei')",
            lane.Community.Id.Value,
            site
        );
        await lane.Database.Do(
            "insert into spaces.resource (community_id, id, site_id, kind, name_zh, name_en, seats, made_at) values ($1, $2, $3, 'room', '河景室', 'River Room', 8, now())",
            lane.Community.Id.Value,
            room,
            site
        );
        await lane.Database.Do(
            "insert into spaces.unit (community_id, id, resource_id, number) values ($1, $2, $3, 1)",
            lane.Community.Id.Value,
            Guid.CreateVersion7(),
            room
        );
        return room;
    }

    private Task Occupy(Guid room) =>
        lane.Database.Do(
            """
            with b as (
              insert into bookings.booking (community_id, id, resource_id, person_id, during, state, made_at)
              select $1, gen_random_uuid(), $2, $3, tstzrange($4::timestamptz - interval '10 minutes', $4::timestamptz + interval '50 minutes'), 'confirmed', $4
              returning id, during)
            insert into bookings.claim (community_id, id, unit_id, during, booking_id)
            select $1, gen_random_uuid(), u.id, b.during, b.id from b, spaces.unit u where u.community_id = $1 and u.resource_id = $2
            """,
            lane.Community.Id.Value,
            room,
            lane.Id(lane.First(SampleRole.Resident)).Value,
            lane.Present.GetUtcNow().UtcDateTime
        );
}
