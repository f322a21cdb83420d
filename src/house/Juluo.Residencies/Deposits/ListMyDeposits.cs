namespace Juluo.Residencies;

/// <summary>GET /me/deposits — lists the caller's deposits, and the outcome of each.</summary>
[Get("/me/deposits", Requires.SignIn, Page = typeof(MyDepositsPage))]
public sealed class ListMyDeposits(UnitOfWork work, Clock clock) : Slice<Nothing, ListMyDeposits.Output>
{
    public sealed record Output(IReadOnlyList<Line> Deposits);

    public sealed record Line(Deposit Deposit, IReadOnlyList<DepositEntry> Entries);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new DepositStore(work, clock);
        var lines = new List<Line>();
        foreach (var deposit in await store.Of(caller.Self, stop))
            // The authors of entries are internal.
            lines.Add(new(deposit, [.. (await store.Entries(deposit.Id, stop)).Select(e => e with { By = null })]));
        return new Output(lines);
    }
}
