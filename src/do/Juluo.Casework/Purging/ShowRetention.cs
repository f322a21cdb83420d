namespace Juluo.Casework;

/// <summary>GET /cases/retention — shows the applications that are deleted tonight and the closed cases that are deleted within thirty days.</summary>
[Get("/cases/retention", CaseworkRights.Manage, Page = typeof(RetentionPage))]
public sealed class ShowRetention(UnitOfWork work, Clock clock, FormsFacade forms, ServicesFacade services)
    : Slice<Nothing, ShowRetention.Output>
{
    private const int DaysAhead = 30;

    /// <param name="Left">Unsent applications that are deleted tonight.</param>
    /// <param name="Closed">Closed cases that are deleted within thirty days.</param>
    /// <param name="Services">Retention periods by service.</param>
    public sealed record Output(
        IReadOnlyList<LeftLine> Left,
        IReadOnlyList<ClosedCase> Closed,
        IReadOnlyList<KeepLine> Services,
        IReadOnlyDictionary<ServiceId, LocalizedText> Titles,
        [property: JsonIgnore] Instant Now
    );

    public sealed record LeftLine(ServiceId Service, int Count);

    public sealed record KeepLine(ServiceId Service, int Days);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var retention = new Retention(work, clock, forms);
        return new Output(
            [.. (await retention.Left(stop)).GroupBy(l => l.Service).Select(g => new LeftLine(g.Key, g.Count()))],
            await retention.Closed(DaysAhead, stop),
            (await new IntakeStore(work, clock).All(stop)).ConvertAll(i => new KeepLine(i.Service, i.KeepDays)),
            await services.Titles(stop),
            clock.Now
        );
    }
}
