namespace Juluo.Seasons;

/// <summary>
/// Stores the weekly times assigned to requests, the units they take, and the reasons why other requests are not met. A unit is taken once at a time in a season
/// (<c>no_slot_twice</c>).
/// </summary>
internal sealed class SlotStore(UnitOfWork work)
{
    /// <summary>Returns the assigned times of a season, by weekday and start.</summary>
    public Task<List<SeasonSlot>> Of(SeasonId season, CancellationToken stop) =>
        work.List(
            $$"""
            select s.application_id, s.number, s.resource_id, s.weekday, s.starts, s.minutes, s.by_hand, s.series_id,
              (select coalesce(array_agg(distinct t.unit_id), '{}') from seasons.season_take t
                where t.community_id = {{work.Community}} and t.application_id = s.application_id and t.number = s.number)
            from seasons.season_slot s where s.community_id = {{work.Community}} and s.season_id = {{season}} order by s.weekday,
              s.starts, s.application_id, s.number
            """,
            r => new SeasonSlot(
                new(r.GetGuid(0)),
                r.GetInt16(1),
                new(r.GetGuid(2)),
                r.GetInt16(3),
                r.GetInt16(4),
                r.GetInt16(5),
                [.. r.GetFieldValue<Guid[]>(8).Select(u => new UnitId(u))],
                r.GetBoolean(6),
                r.IsDBNull(7) ? null : new SeriesId(r.GetGuid(7))
            ),
            stop
        );

    /// <summary>Adds a time, if the units it takes are free in the season. Returns false if not; the constraint <c>no_slot_twice</c> decides.</summary>
    public async Task<bool> Add(SeasonId season, SeasonSlot slot, SharedResource resource, CancellationToken stop)
    {
        var pieces = WeekUnits.Pieces(resource, slot.Weekday, slot.Starts, slot.Minutes);
        // Pieces that overlap an existing time are skipped; a slot without all of its pieces is rolled back.
        var ends = pieces.Select(p => p.To);
        var firsts = pieces.Select(p => p.From);
        var taken = await work.Find<int>(
            $"""
            with made as (
              insert into seasons.season_slot (community_id, application_id, number, season_id, resource_id, weekday, starts, minutes,
                by_hand)
              values ({work.Community}, {slot.Application}, {slot.Wish}, {season}, {slot.Resource}, {slot.Weekday}, {slot.Starts},
                {slot.Minutes}, {slot.ByHand})
              on conflict do nothing returning 1
            ),
            taken as (
              insert into seasons.season_take (community_id, season_id, unit_id, week, application_id, number)
              select {work.Community}, {season}, u, int4range(p.f, p.t), {slot.Application}, {slot.Wish}
              from made, unnest({slot.Units}::uuid[]) as u, unnest({firsts}::int[], {ends}::int[]) as p (f, t) order by u, p.f
              on conflict do nothing returning 1
            )
            select (select count(*) from taken)::int
            """,
            stop
        );
        if (taken == slot.Units.Count * pieces.Count)
            return true;
        await Remove(slot.Application, slot.Wish, stop);
        return false;
    }

    /// <summary>Returns the first units free at this time of which the resource needs some; null if too few are free.</summary>
    public async Task<IReadOnlyList<UnitId>?> Free(
        SeasonId season,
        SharedResource resource,
        int weekday,
        int starts,
        int minutes,
        CancellationToken stop
    )
    {
        var pieces = WeekUnits.Pieces(resource, weekday, starts, minutes);
        var ends = pieces.Select(p => p.To);
        var busy = (
            await work.List<UnitId>(
                $"""
                select distinct t.unit_id from seasons.season_take t, unnest({pieces.Select(p => p.From)}::int[], {ends}::int[]) as p (f, u)
                where t.community_id = {work.Community} and t.season_id = {season} and t.week && int4range(p.f, p.u)
                """,
                stop
            )
        ).ToHashSet();
        var found = resource.Needs.Select(n => n.Units.Where(u => !busy.Contains(u)).Take(n.Wanted).ToList()).ToList();
        return found.Zip(resource.Needs).All(f => f.First.Count == f.Second.Wanted) ? [.. found.SelectMany(f => f)] : null;
    }

    public async Task<bool> Remove(SeasonApplicationId application, int wish, CancellationToken stop) =>
        await work.Do(
            $"delete from seasons.season_slot where community_id = {work.Community} and application_id = {application} and number = {wish}",
            stop
        ) == 1;

    /// <summary>Deletes proposed times to make room for another proposal. Times chosen by hand are kept.</summary>
    public Task Clear(SeasonId season, CancellationToken stop) =>
        work.Do($"delete from seasons.season_slot where community_id = {work.Community} and season_id = {season} and not by_hand", stop);

    public Task Booked(SeasonSlot slot, SeriesId series, CancellationToken stop) =>
        work.Do(
            $"""
            update seasons.season_slot set series_id = {series}
            where community_id = {work.Community} and application_id = {slot.Application} and number = {slot.Wish}
            """,
            stop
        );

    public async Task Refuse(IReadOnlyList<SeasonRefusal> refusals, CancellationToken stop)
    {
        var placed = refusals
            .GroupBy(r => (r.Application, r.Wish))
            .SelectMany(g => g.Select((r, place) => (Refusal: r, Place: (short)(place + 1))))
            .ToList();
        var refusals2 = placed.Select(p => p.Refusal.TakenBy is { } kind ? kind : (SeasonGroupKind?)null);
        var applicationId = placed.Select(p => (short)p.Refusal.Wish);
        var whies = placed.Select(p => p.Refusal.Why);
        var applications = placed.Select(p => p.Refusal.Application);
        var resources = placed.Select(p => p.Refusal.Resource);
        await work.Do(
            $"""
            insert into seasons.season_refusal (community_id, application_id, number, place, resource_id, why, taken_by, amount)
            select {work.Community}, r.* from unnest({applications}::uuid[], {applicationId}::smallint[],
              {placed.Select(p => p.Place)}::smallint[], {resources}::uuid[], {whies}::text[], {refusals2}::text[],
              {placed.Select(p => p.Refusal.Amount)}::int[]) as r
            """,
            stop
        );
    }

    public Task<List<SeasonRefusal>> Refusals(SeasonApplicationId application, CancellationToken stop) =>
        work.List(
            $"""
            select number, resource_id, why, taken_by, amount from seasons.season_refusal
            where community_id = {work.Community} and application_id = {application} order by number, place
            """,
            r => new SeasonRefusal(
                application,
                r.GetInt16(0),
                r.IsDBNull(1) ? null : new ResourceId(r.GetGuid(1)),
                EnumWord.Read<SeasonReason>(r.GetString(2)),
                r.IsDBNull(3) ? null : EnumWord.Read<SeasonGroupKind>(r.GetString(3)),
                r.IsDBNull(4) ? null : r.GetInt32(4)
            ),
            stop
        );
}
