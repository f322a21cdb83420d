using NodaTime.Text;

namespace Juluo.Residencies;

/// <summary>GET /deposits/file — all deposits as CSV.</summary>
[Get("/deposits/file", SpacesModule.Reception, MediaTypes = ["text/csv"])]
internal sealed class DownloadDeposits(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<Nothing, Download>
{
    private static readonly string[] Columns = ["id", "name", "for", "since", "currency", "amount", "owed", "held", "returned", "kept"];

    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await new DepositStore(work, clock).All(int.MaxValue, stop);
        var named = await people.Named([.. all.Select(d => d.Person).Distinct()], stop);
        var rows = all.Select(d =>
            (IReadOnlyList<string?>)
                [
                    d.Id.ToString(),
                    named.GetValueOrDefault(d.Person)?.Name,
                    d.What.In(caller.Language),
                    LocalDatePattern.Iso.Format(d.MadeAt.InZone(caller.Community.Zone).Date),
                    d.Amount.Currency,
                    Amounts.Typed(d.Amount),
                    Amounts.Typed(d.Owed),
                    Amounts.Typed(d.Held),
                    Amounts.Typed(d.Returned),
                    Amounts.Typed(d.Kept),
                ]
        );
        return SafeCsv.File("deposits.csv", Columns, [.. rows]);
    }
}
