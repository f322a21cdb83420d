namespace Juluo.Placements;

/// <summary>Weekly logs of placements, one per week (<c>one_log_a_week</c>). Removal deletes a log for good.</summary>
internal sealed class WeekStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the logs of a placement, latest week first.</summary>
    public Task<List<PlacementWeek>> Of(PlacementId placement, CancellationToken stop) =>
        work.List<PlacementWeek>(
            $"""
            select week, half_days, did, blocks, written_at from placements.placement_week
            where community_id = {work.Community} and placement_id = {placement} order by week desc
            """,
            stop
        );

    /// <summary>Writes the log of a week. A week has one log (<c>one_log_a_week</c>), so writing it again replaces it.</summary>
    public Task Write(
        PlacementId placement,
        LocalDate week,
        PersonId fellow,
        int halfDays,
        string did,
        string? blocks,
        CancellationToken stop
    ) =>
        work.Do(
            $"""
            insert into placements.placement_week (community_id, placement_id, week, person_id, half_days, did, blocks, written_at)
            values ({work.Community}, {placement}, {week}, {fellow}, {halfDays}, {did}, {blocks}, {clock.Now})
            on conflict on constraint one_log_a_week do update set half_days = excluded.half_days, did = excluded.did,
              blocks = excluded.blocks, written_at = excluded.written_at
            """,
            stop
        );

    public async Task<bool> Remove(PlacementId placement, LocalDate week, PersonId fellow, CancellationToken stop) =>
        await work.Do(
            $"""
            delete from placements.placement_week
            where community_id = {work.Community} and placement_id = {placement} and week = {week} and person_id = {fellow}
            """,
            stop
        ) == 1;
}
