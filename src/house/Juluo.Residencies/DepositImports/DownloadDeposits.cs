namespace Juluo.Residencies;

/// <summary>GET /deposits/export — returns all deposits with their outcome, in the table that the import takes.</summary>
[Get("/deposits/export", SpacesModule.Reception, MediaTypes = ["text/csv"])]
internal sealed class DownloadDeposits(UnitOfWork work, Clock clock, PeopleFacade people, Audit audit) : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new DepositStore(work, clock);
        var all = await store.All(int.MaxValue, stop);
        var returned = await store.LastDays(stop);
        var cards = await people.Named([.. all.Select(d => d.Person).Distinct()], stop);
        // An erased person has no name, and a row without a name could not be imported.
        var named = all.FindAll(d => cards.ContainsKey(d.Person));
        await audit.Did(caller.Person, "residencies.deposits-exported", "", new { rows = named.Count }, stop);
        return SafeCsv.File(
            "deposits.csv",
            DepositRow.Columns.Names,
            named.Select(d =>
                (IReadOnlyList<string?>)
                    [
                        cards[d.Person].Email is { Length: > 0 } email ? email : cards[d.Person].Name,
                        d.What.In(caller.Language),
                        MoneyText.Typed(d.Amount),
                        LocalDatePattern.Iso.Format(d.MadeAt.InZone(caller.Community.Zone).Date),
                        MoneyText.Typed(d.Owed),
                        MoneyText.Typed(d.Held),
                        MoneyText.Typed(d.Kept),
                        MoneyText.Typed(d.Waived),
                        returned.TryGetValue(d.Id, out var day) ? LocalDatePattern.Iso.Format(day) : null,
                        d.Id.ToString(),
                    ]
            )
        );
    }
}
