namespace Juluo.Lens;

/// <summary>GET /measures — shows how the community is doing compared with its own past. Aggregates only: a figure for fewer than five people has no value, and a trend needs ten.</summary>
[Get("/measures", "lens.measures", Page = typeof(MeasuresPage))]
public sealed class ShowMeasures(UnitOfWork work, PeopleFacade people, ConsentsFacade consents, ProfessionsFacade professions)
    : Slice<Nothing, ShowMeasures.Output>
{
    private const int Weeks = 26;

    public sealed record Output(
        Instant? ComputedAt,
        Instant? EvidenceTo,
        LocalDate? Week,
        IReadOnlyList<Group> Groups,
        Readiness? Readiness
    )
    {
        public Measure? Find(string name) => Groups.SelectMany(g => g.Measures).FirstOrDefault(m => m.Name == name);
    }

    /// <param name="Name">Catalogue key under <c>lens.measures.</c></param>
    public sealed record Group(string Name, IReadOnlyList<Measure> Measures);

    /// <param name="Value">The value of the week; null for fewer than five people, or if there is nothing to measure.</param>
    /// <param name="Low">The lower end of the confidence interval (95 %) up to <paramref name="High"/>; null for fewer than ten people.</param>
    /// <param name="Usual">The median of the twelve weeks before; null for fewer than ten people.</param>
    /// <param name="Trend">Earlier weeks, the oldest first; empty for fewer than ten people.</param>
    public sealed record Measure(
        string Name,
        double? Value,
        double? Low,
        double? High,
        double? Usual,
        int N,
        IReadOnlyDictionary<string, double> Detail,
        IReadOnlyList<Past> Trend
    )
    {
        /// <summary>−1 if the value is below its usual value by more than its uncertainty, 1 if above, 0 otherwise.</summary>
        public int Moved =>
            Value is null || Usual is not { } usual || Low is not { } low || High is not { } high ? 0
            : usual < low ? 1
            : usual > high ? -1
            : 0;
    }

    public sealed record Past(LocalDate Week, double Value);

    private sealed record Row(LocalDate Week, string Name, double? Value, double? Low, double? High, double? Usual, int N, string Detail);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var reading = await Reading.Last(work, withPicture: false, stop);
        var days = Weeks * 7;
        var rows = await work.List<Row>(
            $"""
            select week, name, value, low, high, usual, n, detail::text as detail from lens.measure
            where community_id = {work.Community} and week > (select max(week) from lens.measure
              where community_id = {work.Community}) - {days} order by week
            """,
            stop
        );
        var readiness = await Readiness.Of(work, people, consents, professions, caller, stop);
        if (reading is null || rows.Count == 0)
            return new Output(reading?.ComputedAt, reading?.EvidenceTo, null, [], readiness);

        var week = rows[^1].Week;
        var byName = rows.ToLookup(r => r.Name, StringComparer.Ordinal);
        Measure Of(string name)
        {
            var past = byName[name].ToList();
            if (past.Find(r => r.Week == week) is not { } now)
                return new(name, null, null, null, null, 0, new Dictionary<string, double>(), []);
            // With fewer than ten people, one person's holiday can explain the whole change: show only the value, without the usual value or a band.
            var few = now.N < Statistic.FewForTrend;
            var trend = few
                ? []
                : past.Where(r => r.Value is not null && r.N >= Statistic.FewForTrend)
                    .Select(r => new Past(r.Week, r.Value!.Value))
                    .ToList();
            return new(
                name,
                now.Value,
                few ? null : now.Low,
                few ? null : now.High,
                few ? null : now.Usual,
                now.N,
                JsonSerializer.Deserialize<Dictionary<string, double>>(now.Detail, Json.Options)!,
                trend
            );
        }

        return new Output(
            reading.ComputedAt,
            reading.EvidenceTo,
            week,
            [.. DeclaredMeasures.Groups.Select(g => new Group(g.Group, [.. g.Measures.Select(m => Of(m.Name))]))],
            readiness
        );
    }
}
