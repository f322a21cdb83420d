namespace Juluo.Circles;

/// <summary>GET /circles/{id}/shares — shows the register of members, the ledger and the dividends of a co-operative, to those who belong to it.</summary>
[Get("/circles/{id}/shares", "people.see", Page = typeof(SharesPage))]
public sealed class ListShares(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ListShares.Input, ListShares.Output>
{
    private const int MostEntries = 200;

    public sealed record Input(CircleId Id);

    public sealed record Output(
        Circle Circle,
        CircleRights Rights,
        IReadOnlyList<ShareHolding> Register,
        IReadOnlyList<ShareEntry> Entries,
        IReadOnlyList<Dividend> Dividends,
        IReadOnlyDictionary<PersonId, string> Names
    );

    /// <summary>Permission check: the register is readable by members and by people who may step in for them.</summary>
    internal static bool MayRead(Circle circle, Caller caller) =>
        circle.Par is not null && (circle.Mine is not null || (caller.May(CircleRights.Manage) && !circle.Private));

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ShareStore(work, clock);
        if (await store.Circles.Find(input.Id, caller.Self, stop) is not { } circle || !MayRead(circle, caller))
            return new NotFound();
        var register = await store.Register(circle.Id, stop);
        var entries = await store.Entries(circle.Id, MostEntries, stop);
        var dividends = await store.Dividends(circle.Id, stop);
        var whom = register
            .Select(h => h.Person)
            .Concat(entries.SelectMany(e => new[] { e.From, e.To }).OfType<PersonId>())
            .Concat(dividends.SelectMany(d => d.Parts).Select(p => p.Person));
        var names = (await people.Named([.. whom.Distinct()], stop)).ToDictionary(p => p.Key, p => p.Value.Name);
        return new Output(circle, CircleRights.Of(circle, caller), register, entries, dividends, names);
    }
}
