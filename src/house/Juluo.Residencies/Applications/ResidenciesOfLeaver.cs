namespace Juluo.Residencies;

/// <summary>A leaver's open applications and deposits. Leaving ends the applications; the community settles amounts that are owed or held.</summary>
internal sealed class ResidenciesOfLeaver(UnitOfWork work, Clock clock) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    private static readonly ApplicationState[] Live =
    [
        ApplicationState.Draft,
        ApplicationState.Submitted,
        ApplicationState.InReview,
        ApplicationState.Offered,
    ];

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await new ApplicationStore(work, clock).Of(person, stop))
                .Where(a => Live.Contains(a.State))
                .Select(a => new Item("application", a.Name, null, a.State == ApplicationState.Draft ? null : $"/applications/{a.Id}")),
            .. (await new DepositStore(work, clock).Of(person, stop))
                .Where(d => d.Owed.Minor + d.Held.Minor > 0)
                .Select(d => new Item(
                    "deposit",
                    new(Said(d, Languages.Chinese), Said(d, Languages.English)),
                    null,
                    $"/deposits/{d.Id}",
                    Settle: true
                )),
        ];

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var store = new ApplicationStore(work, clock);
        foreach (var application in (await store.Of(person, stop)).Where(a => Live.Contains(a.State)))
            await store.Step(application.Id, ApplicationState.Withdrawn, Live, stop);
    }

    private static string Said(Deposit deposit, string language) =>
        MoneyText.Of(deposit.Owed + deposit.Held, System.Globalization.CultureInfo.GetCultureInfo(language));
}
