namespace Juluo.Lens;

/// <summary>The community's measures by week, for modules that compare them with something else.</summary>
public sealed class MeasuresFacade(UnitOfWork work)
{
    /// <summary>Returns the values of a measure in the latest weeks, by their Mondays. Weeks with too few people have none.</summary>
    public async Task<Dictionary<LocalDate, double>> Weeks(string measure, int most, CancellationToken stop) =>
        (
            await work.List<(LocalDate Week, double Value)>(
                $"""
                select week, value from lens.measure
                where community_id = {work.Community} and name = {measure} and value is not null order by week desc limit {most}
                """,
                stop
            )
        ).ToDictionary(w => w.Week, w => w.Value);
}
