using Juluo.Networks;
using Juluo.Networks.Temporal;

namespace Juluo.Lens;

/// <summary>What stays and what closes from one week to the next.</summary>
internal static class ChangeMeasures
{
    public static IEnumerable<Figure> Of(Graph before, Graph after)
    {
        var people = StructureMeasures.Known(before).Union(StructureMeasures.Known(after)).Count();
        yield return new("persistence", Persistence.Of(before, after), people);

        var closures = before.EdgeCount == 0 ? [] : Closure.Between(before, after).Where(c => c.Pairs > 0).ToList();
        var detail = closures
            .GroupBy(c =>
                c.Common switch
                {
                    0 => "0",
                    1 => "1",
                    <= 3 => "2–3",
                    <= 7 => "4–7",
                    _ => "8+",
                }
            )
            .ToDictionary(g => g.Key, g => (double)g.Sum(c => c.Closed) / g.Sum(c => c.Pairs), StringComparer.Ordinal);
        var open = closures.Where(c => c.Common > 0).ToList();
        yield return new(
            "closure",
            open.Count == 0 ? double.NaN : (double)open.Sum(c => c.Closed) / open.Sum(c => c.Pairs),
            people,
            Detail: detail
        );
    }
}
