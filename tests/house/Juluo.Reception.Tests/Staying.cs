using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Reception.Tests;

/// <summary>Zones, and helpers for arrivals and departures.</summary>
internal static class Staying
{
    private static int made;

    public static async Task<ZoneId> Zone(this House house, int? capacity = null, bool full = false)
    {
        var (floor, zone) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await house.Sql(
            $"insert into spaces.floor (community_id, id, site_id, level, name_zh, name_en) values ($1, $2, $3, {Interlocked.Increment(ref made) % 190}, '樓', 'Floor')",
            floor,
            house.Site.Value
        );
        await house.Sql(
            "insert into spaces.zone (community_id, id, floor_id, name_zh, name_en, capacity, full_is_full) values ($1, $2, $3, '安靜區', 'Quiet', $4, $5)",
            zone,
            floor,
            capacity,
            full
        );
        return new(zone);
    }

    public static Task<Outcome<Done>> Come(this House house, PersonId who, ZoneId? zone = null) =>
        house.Do<CheckIn, CheckIn.Input, Done>(who, new(house.Site, zone));

    public static Task<Outcome<Done>> Go(this House house, PersonId who) => house.Do<CheckOut, CheckOut.Input, Done>(who, new(house.Site));

    /// <summary>A stay in the distant past.</summary>
    public static Task Stayed(this House house, PersonId who, ZoneId? zone, Instant from, Instant? until, string ended = "button") =>
        house.Sql(
            "insert into reception.visit (community_id, id, site_id, zone_id, person_id, came_at, seen_at, left_at, source, ended) values ($1, gen_random_uuid(), $2, $3, $4, $5, $5, $6, 'button', $7)",
            house.Site.Value,
            zone?.Value,
            who.Value,
            from.ToDateTimeUtc(),
            until?.ToDateTimeUtc(),
            until is null ? null : ended
        );

    public static Task<ShowWhoIsHere.Output> Here(this House house, PersonId who) =>
        house.Good<ShowWhoIsHere, Nothing, ShowWhoIsHere.Output>(who, new());

    public static Task Agree(this House house, Ground ground, params PersonId[] who) =>
        ground.In(
            house.Here,
            async s =>
            {
                foreach (var person in who)
                    await s.GetRequiredService<ConsentsFacade>().Set(person, Purpose.Presence, given: true, default);
            }
        );

    public static Task Hear(this House house, Ground ground, DoorPassed fact) =>
        ground.In(house.Here, s => ActivatorUtilities.CreateInstance<OnAccessEvent>(s).React(fact, default));
}
