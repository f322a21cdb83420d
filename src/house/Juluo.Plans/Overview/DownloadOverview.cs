namespace Juluo.Plans;

/// <summary>GET /plans/overview/file — returns the lines of the overview that match, as a table.</summary>
[Get("/plans/overview/file", SpacesModule.Reception, MediaTypes = ["text/csv"])]
internal sealed class DownloadOverview(UnitOfWork work, Clock clock, PeopleFacade people, Audit audit) : Slice<OverviewSearch, Download>
{
    private const int Most = 50_000;

    public override async Task<Outcome<Download>> Handle(OverviewSearch input, Caller caller, CancellationToken stop)
    {
        var kind = input.Kind ?? await new OverviewStore(work, clock).Usual(stop);
        var lines = await ListOverview.Find(work, clock, people, kind, input, null, Most, stop);
        await audit.Did(caller.Person, "plans.overview.exported", EnumWord.Of(kind), new { rows = lines.Count }, stop);
        return SafeCsv.File(
            $"{EnumWord.Of(kind)}.csv",
            ["id", "person", "name", "what", "from", "last", "currency", "amount", "state", "unit", "granted", "left"],
            lines.Select(l =>
                (IReadOnlyList<string?>)
                    [
                        l.Line.Id.ToString(),
                        l.Line.Person?.ToString(),
                        l.Who,
                        l.Line.What?.In(caller.Language),
                        LocalDatePattern.Iso.Format(l.Line.From),
                        l.Line.Until is { } last ? LocalDatePattern.Iso.Format(last) : null,
                        l.Line.Amount?.Currency,
                        l.Line.Amount is { } amount ? MoneyText.Typed(amount) : null,
                        EnumWord.Of(l.Line.State),
                        l.Line.Unit is { } unit ? EnumWord.Of(unit) : null,
                        l.Line.Granted?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        l.Line.Left?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    ]
            )
        );
    }
}
