using Microsoft.AspNetCore.DataProtection;

namespace Juluo.Reception;

/// <summary>GET /mail-items — the mail log, for the front desk: what waits, what comes just now, and what went.</summary>
[Get("/mail-items", SpacesModule.Reception, Page = typeof(MailItemsPage))]
public sealed class ListMailItems(Work work, Clock clock, IDataProtectionProvider protection, PeopleDirectory people)
    : Slice<Nothing, ListMailItems.Output>
{
    private const int MostGone = 30;

    /// <param name="Unnamed">Whose plan includes a registered address, and who have given no name for it yet.</param>
    public sealed record Output(
        IReadOnlyList<MailItem> Waiting,
        IReadOnlyList<MailItem> Gone,
        IReadOnlyList<MailHolder> Holders,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<PersonCard> Unnamed
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var book = new MailBook(work, clock);
        var holders = await new MailHolderBook(work, clock, protection).All(stop);
        return new Output(
            await book.Waiting(stop),
            await book.Gone(MostGone, stop),
            // Where it is sent on to is nobody's to read in a list.
            [.. holders.Select(h => h with { ForwardTo = null })],
            await people.Named([.. holders.Select(h => h.Person).Distinct()], stop),
            await Unnamed(holders, stop)
        );
    }

    private async Task<List<PersonCard>> Unnamed(List<MailHolder> holders, CancellationToken stop)
    {
        var plans = await new PlanBook(work, clock).OfAll(clock.Today(work.Community.Zone), stop);
        var named = holders.Select(h => h.Person).ToHashSet();
        var without = plans.Where(p => p.Any(s => s.Terms.MailAddress) && !named.Contains(p.Key)).Select(p => p.Key).ToArray();
        return
        [
            .. (await people.Named(without, stop))
                .Values.Where(p => p.State != PersonState.Alumni)
                .OrderBy(p => p.Name, StringComparer.Ordinal),
        ];
    }
}
