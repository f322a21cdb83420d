namespace Juluo.Placements;

/// <summary>A placement that a person takes part in, with their next task in it.</summary>
/// <param name="Next">The next task; null if there is none.</param>
/// <param name="Since">The time since when the task is due.</param>
internal sealed record MyPlacement(PlacementId Id, LocalizedText Title, PlacementNext? Next, Instant Since)
{
    public string Path => Next == PlacementNext.Sign ? $"/placements/{Id}/agreement" : $"/placements/{Id}";

    private sealed record Row(
        PlacementId Id,
        LocalizedText Title,
        bool Host,
        bool Fellow,
        CandidateState? Stands,
        Instant? AskedAt,
        bool Open,
        Instant? StandingSince,
        bool ToSign,
        Instant? WrittenAt,
        bool Running,
        bool Logged
    );

    /// <summary>Returns a person's placements that are not over, by start.</summary>
    public static async Task<List<MyPlacement>> Of(PersonId self, UnitOfWork work, Clock clock, CancellationToken stop)
    {
        var zone = work.Community.Zone;
        var today = clock.Today(zone);
        var week = PlacementWeek.MondayOf(today);
        var rows = await work.List<Row>(
            $"""
            select p.id, p.title_zh, p.title_en, coalesce(p.host_contact = {self}, false) as host,
              coalesce(f.person_id = {self}, false) as fellow, me.state as stands, me.since as asked_at,
              p.closed_at is null and f.person_id is null as open,
              (select min(c.since) from placements.placement_candidate c where c.community_id = p.community_id and c.placement_id = p.id
                and c.state = 'standing') as standing_since,
              (p.host_contact = {self} or p.sponsor_contact = {self} or f.person_id = {self}) is true and last.number is not null
                and not exists (select from placements.placement_signature s where s.community_id = p.community_id and s.placement_id = p.id
                  and s.person_id = {self} and s.number = last.number) as to_sign,
              last.written_at, p.starts_on <= {today} and p.ended_on is null as running,
              exists (select from placements.placement_week w where w.community_id = p.community_id and w.placement_id = p.id
                and w.week = {week}) as logged
            from placements.placement p
            left join placements.placement_candidate f on f.community_id = p.community_id and f.placement_id = p.id and f.state = 'chosen'
            left join placements.placement_candidate me on me.community_id = p.community_id and me.placement_id = p.id
              and me.person_id = {self} and me.state in ('asked', 'standing', 'picked')
            left join lateral (select a.number, a.written_at from placements.placement_agreement a
              where a.community_id = p.community_id and a.placement_id = p.id order by a.number desc limit 1) last on true
            where p.community_id = {work.Community} and p.ended_on is null and p.closed_at is null
              and (p.host_contact = {self} or p.sponsor_contact = {self} or f.person_id = {self}
                or me.person_id is not null and f.person_id is null)
            order by p.starts_on, p.id
            """,
            stop
        );
        return rows.ConvertAll(row =>
        {
            var next = NextOf(row);
            return new MyPlacement(
                row.Id,
                row.Title,
                next,
                next switch
                {
                    PlacementNext.Agree => row.AskedAt,
                    PlacementNext.Sign => row.WrittenAt,
                    PlacementNext.Choose => row.StandingSince,
                    _ => null,
                } ?? week.AtStartOfDayInZone(zone).ToInstant()
            );
        });
    }

    private static PlacementNext? NextOf(Row row) =>
        row.Stands == CandidateState.Asked ? PlacementNext.Agree
        : row.ToSign ? PlacementNext.Sign
        : row is { Host: true, Open: true, StandingSince: not null } ? PlacementNext.Choose
        : row is { Fellow: true, Running: true, Logged: false } ? PlacementNext.Log
        : null;
}

/// <summary>A person's next task in a placement.</summary>
[Named("placement-next")]
internal enum PlacementNext
{
    /// <summary>Accept or decline to be a candidate, after a colleague put them forward.</summary>
    Agree,

    Sign,

    /// <summary>Choose one of the candidates.</summary>
    Choose,

    /// <summary>Write the log of this week.</summary>
    Log,
}
