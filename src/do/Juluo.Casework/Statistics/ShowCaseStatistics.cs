namespace Juluo.Casework;

/// <summary>GET /cases/statistics — shows how many applications reach each stage, on which page they end, and whether promises are kept. Counts only, without people.</summary>
[Get("/cases/statistics", CaseworkRights.Manage, Page = typeof(CaseStatisticsPage))]
public sealed class ShowCaseStatistics(UnitOfWork work, Clock clock, ServicesFacade services)
    : Slice<ShowCaseStatistics.Input, ShowCaseStatistics.Output>
{
    private const int Days = 90;

    public sealed record Input;

    /// <param name="Since">The first day counted.</param>
    public sealed record Output(LocalDate Since, IReadOnlyList<OfService> Services);

    /// <param name="Stages">Counts by stage.</param>
    /// <param name="Ends">Form pages on which applications were abandoned, the most frequent first.</param>
    /// <param name="Kept">The number of first answers in time.</param>
    /// <param name="Promised">The number of first answers that were due.</param>
    /// <param name="MedianHours">The median hours until the first answer, or null for fewer than five answers.</param>
    /// <param name="Decided">The number of decided applications.</param>
    /// <param name="Otherwise">The number of those decided against the rules, or null if fewer than five were decided.</param>
    public sealed record OfService(
        ServiceId Service,
        LocalizedText Title,
        IReadOnlyDictionary<CaseFunnelStage, int> Stages,
        IReadOnlyList<Ending> Ends,
        int Kept,
        int Promised,
        double? MedianHours,
        int Decided,
        int? Otherwise
    );

    public sealed record Ending(string Page, int Count);

    // Statistics over fewer than five cases could identify a person.
    private const int Fewest = 5;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var since = clock.Today(caller.Community.Zone).PlusDays(-Days);
        var titles = await services.Titles(stop);
        var funnel = new FunnelStore(work, clock);
        var statistics = new List<OfService>();
        foreach (var intake in await new IntakeStore(work, clock).All(stop))
        {
            var lines = await funnel.Since(intake.Service, since, stop);
            var (kept, promised, hours) = await Promises(intake.Service, since, stop);
            var (decided, otherwise) = await Decisions(intake.Service, since, stop);
            statistics.Add(
                new(
                    intake.Service,
                    titles[intake.Service],
                    lines.GroupBy(l => l.Stage).ToDictionary(g => g.Key, g => g.Sum(l => l.Count)),
                    [
                        .. lines
                            .Where(l => l.Stage == CaseFunnelStage.Left && l.Place.Length > 0 && l.Count >= Fewest)
                            .Select(l => new Ending(l.Place, l.Count)),
                    ],
                    kept,
                    promised,
                    promised < Fewest ? null : hours,
                    decided,
                    decided < Fewest ? null : otherwise
                )
            );
        }

        return new Output(since, statistics);
    }

    // Deviations that were returned to review afterwards don't count.
    private async Task<(int Decided, int Otherwise)> Decisions(ServiceId service, LocalDate since, CancellationToken stop) =>
        await work.Find<(int Decided, int Otherwise)>(
            $"""
            select count(*)::int, count(*) filter (where (
                select e.kind from casework.case_event e
                where e.community_id = c.community_id and e.case_id = c.id and e.kind in ({CaseLog.Otherwise}, 'returned', 'in_review')
                order by e.at desc, e.id desc limit 1) = {CaseLog.Otherwise})::int
            from casework.case_file c
            where c.community_id = {work.Community} and c.service_id = {service} and c.decided_by is not null
              and c.decided_at >= {since.AtStartOfDayInZone(work.Community.Zone).ToInstant()}
            """,
            stop
        );

    private async Task<(int Kept, int Promised, double? Hours)> Promises(ServiceId service, LocalDate since, CancellationToken stop)
    {
        var zone = work.Community.Zone.Id;
        var today = clock.Today(work.Community.Zone);
        return await work.Find<(int Kept, int Promised, double? Hours)>(
            $"""
            select count(*) filter (where (answered_at at time zone {zone})::date <= answer_by)::int,
              count(*) filter (where answered_at is not null or answer_by < {today})::int,
              (percentile_cont(0.5) within group (order by extract(epoch from answered_at - sent_at) / 3600)
                filter (where answered_at is not null))::float8
            from casework.case_file where community_id = {work.Community} and service_id = {service} and sent_at is not null and answer_by >= {since}
            """,
            stop
        );
    }
}
