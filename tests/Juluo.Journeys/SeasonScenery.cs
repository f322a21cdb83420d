namespace Juluo.Journeys;

/// <summary>Three seasons: one open for applications, one being shared, one confirmed.</summary>
internal static class SeasonScenery
{
    public sealed record Seasons(Guid Open, Guid Applied, Guid Shared, Guid Given);

    public static async Task<Seasons> Of(Lane lane, Tab desk, PersonId member)
    {
        var open = await Season(lane, member, "秋季", "Autumn", closed: false);
        var shared = await Season(lane, member, "夏季", "Summer", closed: true);
        await Share(desk, shared.Season, give: false);
        var given = await Season(lane, member, "春季", "Spring", closed: true);
        await Share(desk, given.Season, give: true);
        return new(open.Season, open.Application, shared.Season, given.Application);
    }

    public static async Task Share(Tab desk, Guid season, bool give)
    {
        await desk.Go($"/seasons/{season}/sharing");
        await desk.Click("main form[action$='/proposal'] button");
        if (give)
            await desk.Click("main form[action$='/giving'] button");
    }

    /// <summary>Four who want the same evening, and one of them another one.</summary>
    private static async Task<(Guid Season, Guid Application)> Season(Lane lane, PersonId member, string zh, string en, bool closed)
    {
        var (here, season, mine) = (lane.Community.Id.Value, Guid.CreateVersion7(), Guid.CreateVersion7());
        var today = DateOnly.FromDateTime(lane.Present.GetUtcNow().UtcDateTime);
        await lane.Database.Do(
            """
            insert into seasons.season (community_id, id, site_id, name_zh, name_en, first_day, last_day, opens_on, closes_on, most, purposes_zh, purposes_en, seed, made_at)
            select $1, $2, r.site_id, $3, $4, $5::date + 20, $5::date + 100, $5::date - 20, $5::date + $6, 2, '{課程,聚會}', '{Courses,Gatherings}', 5, now()
            from spaces.resource r where r.community_id = $1 and r.name_en = 'Meeting room' limit 1
            """,
            here,
            season,
            zh,
            en,
            today,
            closed ? -2 : 10
        );
        await lane.Database.Do(
            """
            insert into seasons.season_resource (community_id, season_id, resource_id)
            select $1, $2, r.id from spaces.resource r join seasons.season o on o.community_id = $1 and o.id = $2 and o.site_id = r.site_id
            where r.community_id = $1 and r.retired_at is null and r.kind in ('room', 'equipment') order by r.name_en = 'Meeting room' desc, r.kind desc limit 3
            """,
            here,
            season
        );
        await lane.Database.Do(
            """
            insert into seasons.season_application (community_id, id, season_id, number, person_id, kind, purpose, people, made_at)
            select $1, case when n = 1 then $4 else gen_random_uuid() end, $2, n, id, 'person', 1 + n % 2, 4, now()
            from (select id, row_number() over (order by id <> $3, id) as n from people.person where community_id = $1 and state = 'active') p where n <= 4
            """,
            here,
            season,
            member.Value,
            mine
        );
        await lane.Database.Do(
            """
            insert into seasons.season_wish (community_id, application_id, number, weekdays, earliest, latest, minutes, resources)
            select $1, a.id, nth, case nth when 1 then 2 else 12 end, 1080, 1260, 120, array[r.id]
            from seasons.season_application a join spaces.resource r on r.community_id = $1 and r.name_en = 'Meeting room', generate_series(1, 2) nth
            where a.community_id = $1 and a.season_id = $2 and (nth = 1 or a.number < 3)
            """,
            here,
            season
        );
        return (season, mine);
    }
}
