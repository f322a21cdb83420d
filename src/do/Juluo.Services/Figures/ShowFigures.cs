using Juluo.Rules;

namespace Juluo.Services;

/// <summary>GET /services/{id}/figures — shows the yearly figures for the rules of a service, and the form for adding those of another year.</summary>
[Get("/services/{id}/figures", ServiceRights.Manage, Page = typeof(FiguresPage))]
public sealed class ShowFigures(UnitOfWork work, Clock clock) : Slice<ShowFigures.Input, ShowFigures.Output>
{
    public sealed record Input(ServiceId Id);

    /// <param name="Years">The earliest first; none if the rules take no yearly figures.</param>
    /// <param name="UsedBy">The open services with the same rules, which therefore use the same figures.</param>
    public sealed record Output(
        ServiceId Id,
        LocalizedText Title,
        string? Rules,
        IReadOnlyList<FiguresOfYear> Years,
        IReadOnlyList<ServiceName> UsedBy
    );

    public sealed record ServiceName(ServiceId Id, LocalizedText Title);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ServiceStore(work, clock).Find(input.Id, caller, stop) is not { } service)
            return new NotFound();
        var services = await new ServiceStore(work, clock).All(caller, stop);
        var counting = service.RuleSet()?.Figures ?? [];
        var own = service.Rules is { } rules ? await new FigureStore(work, clock).Of(rules, stop) : [];
        return new Output(
            service.Id,
            service.Title,
            service.Rules,
            [
                .. counting
                    .Where(f => f.File != KnownRules.Added)
                    .Select(f => FiguresOfYear.Of(f, null, count: true))
                    .Concat(
                        own.Select(o => (File: FigureFile.Read(KnownRules.Added, o.Text).Figures, o.AddedAt))
                            .Where(o => o.File is not null)
                            .Select(o =>
                                FiguresOfYear.Of(
                                    o.File!.Year,
                                    o.AddedAt,
                                    counting.Any(f => f.File == KnownRules.Added && f.Period == o.File!.Period)
                                )
                            )
                    )
                    .OrderBy(y => y.From),
            ],
            [.. services.Where(s => s.Rules == service.Rules && s.ClosedAt is null).Select(s => new ServiceName(s.Id, s.Title))]
        );
    }
}
