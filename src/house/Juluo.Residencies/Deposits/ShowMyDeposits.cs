namespace Juluo.Residencies;

/// <summary>GET /me/deposits — what I left with the house, and what became of it.</summary>
[Get("/me/deposits", Needs.SignIn, Page = typeof(MyDepositsPage))]
public sealed class ShowMyDeposits(Work work, Clock clock) : Slice<Nothing, ShowMyDeposits.Output>
{
    public sealed record Output(IReadOnlyList<Line> Deposits);

    public sealed record Line(Deposit Deposit, IReadOnlyList<DepositEntry> Entries);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var book = new DepositBook(work, clock);
        var lines = new List<Line>();
        foreach (var deposit in await book.Of(caller.Self, stop))
            // Who wrote a line is the house's.
            lines.Add(new(deposit, [.. (await book.Entries(deposit.Id, stop)).Select(e => e with { By = null })]));
        return new Output(lines);
    }
}
