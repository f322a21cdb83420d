namespace Juluo.Alliances;

/// <summary>Stores the figures that this community gives to allies, and reads the combined statistics of an alliance. A figure leaves this store only as the middle of its class.</summary>
internal sealed class GivenMeasureStore(UnitOfWork work)
{
    /// <summary>Returns the figures about people: the number of people here, and the share of them who have an offer.</summary>
    public static async Task<IReadOnlyList<GivenMeasure>> OfPeople(UnitOfWork work, CancellationToken stop)
    {
        var (here, offering) = (
            await work.List<(int, int)>(
                $"""
                select count(*)::int, count(*) filter (where exists (
                  select from people.want w
                  where w.community_id = p.community_id and w.person_id = p.id and w.kind = 'offer' and w.ended_at is null))::int
                from people.person p where p.community_id = {work.Community} and p.here
                """,
                stop
            )
        )[0];
        return [.. GivenMeasure.People("people.here", here), .. GivenMeasure.Share("people.offering", offering, here)];
    }

    /// <summary>Stores figures that are new or were stored before <paramref name="renewed"/>, and deletes figures from before then that are no longer given. Later ones stay as they are.</summary>
    public async Task Give(IReadOnlyList<GivenMeasure> measures, Instant renewed, Instant at, CancellationToken stop)
    {
        var names = measures.Select(m => m.Measure);
        await work.Do(
            $"delete from alliances.given_measure where community_id = {work.Community} and measure <> all ({names}) and at < {renewed}",
            stop
        );
        var values = measures.Select(m => m.Value);
        await work.Do(
            $"""
            insert into alliances.given_measure as g (community_id, measure, value, at)
            select {work.Community}, t.measure, t.value, {at} from unnest({names}::text[], {values}::double precision[]) as t (measure, value)
            on conflict (community_id, measure) do update set value = excluded.value, at = excluded.at where g.at < {renewed}
            """,
            stop
        );
    }

    public Task TakeBack(CancellationToken stop) =>
        work.Do($"delete from alliances.given_measure where community_id = {work.Community}", stop);

    public Task<List<AlliedMeasure>> Of(AllianceId id, CancellationToken stop) =>
        work.List(
            $"select measure, communities, others, lower, upper, mine from alliances.allied_measures({id}) order by measure",
            r => new AlliedMeasure(
                r.GetString(0),
                r.GetInt32(1),
                r.GetDouble(2),
                r.IsDBNull(3) ? null : r.GetDouble(3),
                r.IsDBNull(4) ? null : r.GetDouble(4),
                r.IsDBNull(5) ? null : r.GetDouble(5)
            ),
            stop
        );
}
