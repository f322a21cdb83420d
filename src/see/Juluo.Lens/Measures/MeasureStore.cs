namespace Juluo.Lens;

/// <summary>Stores figures by week, each with its usual value: the median of the twelve weeks before. Figures for fewer than five people are stored without their value.</summary>
internal sealed class MeasureStore(UnitOfWork work)
{
    private const int Usual = 12;
    private readonly Dictionary<string, List<(LocalDate Week, double Value)>> before = new(StringComparer.Ordinal);

    public async Task Begin(LocalDate first, CancellationToken stop)
    {
        await work.Do($"delete from lens.measure where community_id = {work.Community} and week >= {first}", stop);
        foreach (
            var (name, week, value) in await work.List<(string, LocalDate, double)>(
                $"""
                select name, week, value from lens.measure
                where community_id = {work.Community} and week >= {first.PlusWeeks(-Usual)} and value is not null order by week
                """,
                stop
            )
        )
            Remember(name, week, value);
    }

    public async Task Replace(LocalDate week, List<Statistic> figures, CancellationToken stop)
    {
        double?[] values = [.. figures.Select(f => f.N >= Statistic.Few ? Finite(f.Value) : null)];
        var value2 = figures.Select((f, k) => values[k] is null ? null : Finite(f.Low)).ToArray();
        var value3 = figures.Select((f, k) => values[k] is null ? null : Finite(f.High)).ToArray();
        var json = figures
            .Select((f, k) => values[k] is null || f.Detail is null ? "{}" : JsonSerializer.Serialize(f.Detail, Json.Options))
            .ToArray();
        var names = figures.Select(f => UsualOf(f.Name, week));
        var figureNames = figures.Select(f => f.Name);
        var ns = figures.Select(f => f.N);
        await work.Do(
            $"""
            insert into lens.measure (community_id, week, name, value, low, high, usual, n, detail)
            select {work.Community}, {week}, t.name, t.value, t.low, t.high, t.usual, t.n, t.detail::jsonb
            from unnest({figureNames}::text[], {values}::float8[], {value2}::float8[], {value3}::float8[], {names}::float8[],
              {ns}::int[], {json}::text[]) as t (name, value, low, high, usual, n, detail)
            on conflict (community_id, week, name) do update set value = excluded.value, low = excluded.low, high = excluded.high,
              usual = excluded.usual, n = excluded.n, detail = excluded.detail
            """,
            stop
        );
        for (var k = 0; k < figures.Count; k++)
            if (values[k] is { } value)
                Remember(figures[k].Name, week, value);
    }

    private double? UsualOf(string name, LocalDate week)
    {
        var past = before.TryGetValue(name, out var all)
            ? all.Where(x => x.Week < week && x.Week >= week.PlusWeeks(-Usual)).Select(x => x.Value).ToList()
            : [];
        return past.Count >= 3 ? StructureMeasures.Median(past) : null;
    }

    private void Remember(string name, LocalDate week, double value) =>
        (before.TryGetValue(name, out var all) ? all : before[name] = []).Add((week, value));

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
