using System.Text.Json;
using NodaTime;

namespace Juluo.Lens;

/// <summary>Keeps figures by week, each with what was usual: the median of the twelve weeks before it. Figures of fewer than five people are kept without their value.</summary>
internal sealed class MeasureStore(Work work)
{
    private const int Usual = 12;
    private readonly Dictionary<string, List<(LocalDate Week, double Value)>> before = new(StringComparer.Ordinal);

    public async Task Begin(LocalDate first, CancellationToken stop)
    {
        await using (
            var clear = work.Command(
                "delete from lens.measure where community_id = $1 and week >= $2",
                work.Community.Id.Value,
                first.ToDateOnly()
            )
        )
            await clear.ExecuteNonQueryAsync(stop);
        await using var select = work.Command(
            "select name, week, value from lens.measure where community_id = $1 and week >= $2 and value is not null order by week",
            work.Community.Id.Value,
            first.PlusWeeks(-Usual).ToDateOnly()
        );
        foreach (
            var (name, week, value) in await select.List(
                r => (r.GetString(0), LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(1)), r.GetDouble(2)),
                stop
            )
        )
            Remember(name, week, value);
    }

    public async Task Replace(LocalDate week, List<Figure> figures, CancellationToken stop)
    {
        double?[] values = [.. figures.Select(f => f.N >= Figure.Few ? Finite(f.Value) : null)];
        await using var insert = work.Command(
            """
            insert into lens.measure (community_id, week, name, value, low, high, usual, n, detail)
            select $1, $2, t.name, t.value, t.low, t.high, t.usual, t.n, t.detail::jsonb
            from unnest($3::text[], $4::float8[], $5::float8[], $6::float8[], $7::float8[], $8::int[], $9::text[]) as t (name, value, low, high, usual, n, detail)
            on conflict (community_id, week, name) do update set value = excluded.value, low = excluded.low, high = excluded.high, usual = excluded.usual, n = excluded.n, detail = excluded.detail
            """,
            work.Community.Id.Value,
            week.ToDateOnly(),
            figures.Select(f => f.Name).ToArray(),
            values,
            figures.Select((f, k) => values[k] is null ? null : Finite(f.Low)).ToArray(),
            figures.Select((f, k) => values[k] is null ? null : Finite(f.High)).ToArray(),
            figures.Select(f => UsualOf(f.Name, week)).ToArray(),
            figures.Select(f => f.N).ToArray(),
            figures
                .Select((f, k) => values[k] is null || f.Detail is null ? "{}" : JsonSerializer.Serialize(f.Detail, Json.Options))
                .ToArray()
        );
        await insert.ExecuteNonQueryAsync(stop);
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
