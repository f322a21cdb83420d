using NodaTime.Text;

namespace Juluo.Plans;

/// <summary>GET /plans/holdings/file — what was found, as a table.</summary>
[Get("/plans/holdings/file", SpacesModule.Reception, MediaTypes = ["text/csv"])]
internal sealed class DownloadHoldings(UnitOfWork work, Clock clock, PeopleFacade people, Audit audit) : Slice<ListHoldings.Input, Download>
{
    private const int Most = 50_000;

    public override async Task<Outcome<Download>> Handle(ListHoldings.Input input, Caller caller, CancellationToken stop)
    {
        var lines = await ListHoldings.Find(work, clock, people, input, null, Most, stop);
        await audit.Did(caller.Person, "plans.holdings.exported", EnumWord.Of(input.Kind), new { rows = lines.Count }, stop);
        return SafeCsv.File(
            $"{EnumWord.Of(input.Kind)}.csv",
            ["id", "person", "name", "what", "from", "last", "currency", "amount", "state", "unit", "granted", "left"],
            lines.Select(l =>
                (IReadOnlyList<string?>)
                    [
                        l.Holding.Id.ToString(),
                        l.Holding.Person?.ToString(),
                        l.Who,
                        l.Holding.What?.In(caller.Language),
                        LocalDatePattern.Iso.Format(l.Holding.From),
                        l.Holding.Until is { } last ? LocalDatePattern.Iso.Format(last) : null,
                        l.Holding.Amount?.Currency,
                        l.Holding.Amount is { } amount ? Amounts.Typed(amount) : null,
                        EnumWord.Of(l.Holding.State),
                        l.Holding.Unit is { } unit ? EnumWord.Of(unit) : null,
                        l.Holding.Granted?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        l.Holding.Left?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    ]
            )
        );
    }
}
