namespace Juluo.Spaces;

/// <summary>Stores the weekly hours of spaces that differ from those of their site. A space without rows follows its site.</summary>
internal sealed class OwnHoursStore(UnitOfWork work)
{
    /// <summary>Returns the hours by weekday for each of these spaces, in one query; spaces without an entry follow their site.</summary>
    public async Task<IReadOnlyDictionary<ResourceId, ILookup<IsoDayOfWeek, DayHours>>> Of(
        IReadOnlyCollection<ResourceId> resources,
        CancellationToken stop
    ) => (
            await work.List(
                $"""
                select resource_id, weekday, opens, closes from spaces.resource_opening
                where community_id = {work.Community} and resource_id = any({resources}) order by resource_id, weekday, opens
                """,
                r =>
                    (
                        What: new ResourceId(r.GetGuid(0)),
                        Day: (IsoDayOfWeek)r.GetInt16(1),
                        Hours: new DayHours(r.GetInt16(2), r.GetInt16(3))
                    ),
                stop
            )
        ).GroupBy(r => r.What).ToDictionary(g => g.Key, g => g.ToLookup(r => r.Day, r => r.Hours));

    /// <summary>Replaces the hours of a space; if empty, it follows its site again.</summary>
    public async Task Set(ResourceId resource, IReadOnlyList<(IsoDayOfWeek Day, DayHours Hours)> week, CancellationToken stop)
    {
        await work.Do(
            $"select pg_advisory_xact_lock(hashtextextended('spaces.opening' || {work.Community}::text || {resource}::text, 0))",
            stop
        );
        await work.Do($"delete from spaces.resource_opening where community_id = {work.Community} and resource_id = {resource}", stop);
        var closes = week.Select(w => (short)w.Hours.Closes);
        await work.Do(
            $"""
            insert into spaces.resource_opening (community_id, resource_id, weekday, opens, closes) select {work.Community}, {resource}, d, o, c
            from unnest({week.Select(w => (short)w.Day)}::smallint[], {week.Select(w => (short)w.Hours.Opens)}::smallint[],
              {closes}::smallint[]) as t (d, o, c)
            """,
            stop
        );
    }
}
