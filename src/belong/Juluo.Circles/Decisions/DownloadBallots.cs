namespace Juluo.Circles;

/// <summary>
/// GET /decisions/{id}/ballots — returns all ballots as CSV, so that anyone can count and chain them again: open ones with names, also those that were replaced by a later vote of
/// the same person; secret ones with receipts only, and only once the vote is closed.
/// </summary>
[Get("/decisions/{id}/ballots", "people.see", MediaTypes = ["text/csv"])]
internal sealed class DownloadBallots(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<DownloadBallots.Input, Download>
{
    public sealed record Input(DecisionId Id);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (decision, _))
            return new NotFound();
        var ballots = await store.Ballots(decision.Id, stop);
        var names = await people.Named([.. ballots.Select(b => b.Person).OfType<PersonId>()], stop);
        return SafeCsv.File(
            $"ballots-{decision.Id}.csv",
            ["place", "receipt", "person", "name", "choice", "weight", "reason", "hash", "objection_met", "replaced_by"],
            ballots.Select(b =>
                (IReadOnlyList<string?>)
                    [
                        $"{b.Place}",
                        b.Receipt,
                        b.Person?.ToString() ?? "-",
                        b.Person is { } person ? names.GetValueOrDefault(person)?.Name : "",
                        b.Choice,
                        $"{b.Weight}",
                        b.Reason,
                        b.Hash,
                        b.Met,
                        b.ReplacedBy is { } later ? $"{later}" : "",
                    ]
            )
        );
    }
}
