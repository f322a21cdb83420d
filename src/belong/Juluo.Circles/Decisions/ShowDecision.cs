namespace Juluo.Circles;

/// <summary>GET /decisions/{id} — shows a decision: the proposal, how it is decided, the caller's vote, and the result.</summary>
[Get("/decisions/{id}", "people.see", Page = typeof(DecisionPage))]
public sealed class ShowDecision(UnitOfWork work, Clock clock, PeopleFacade people, ReceiptCookie receipts)
    : Slice<ShowDecision.Input, ShowDecision.Output>
{
    public sealed record Input(DecisionId Id);

    /// <param name="Voters">The voters, and whether each has voted. Their choices are only in the ballots.</param>
    /// <param name="Ballots">The ballots; of a secret ballot only when it is closed.</param>
    /// <param name="StillRuns">The error that prevents closing the ballot, or null.</param>
    /// <param name="Receipts">The receipts of the ballots that the caller has just cast.</param>
    public sealed record Output(
        Decision Decision,
        Circle Circle,
        CircleRights Rights,
        IReadOnlyList<Voter> Voters,
        IReadOnlyList<Ballot> Ballots,
        [property: JsonIgnore] Error? StillRuns,
        IReadOnlyList<string> Receipts,
        IReadOnlyDictionary<PersonId, string> Names
    )
    {
        public Voter? Me(PersonId self) => Voters.FirstOrDefault(v => v.Person == self);

        /// <summary>Returns the people for whom a person may still vote, or change the vote that they cast; the person comes first.</summary>
        public IEnumerable<PersonId> MayCastFor(PersonId self) =>
            Voters
                .Where(v => v.CastBy is { } hand ? hand == self && !Decision.Secret : v.Person == self || v.Holder == self)
                .OrderBy(v => v.Person != self)
                .Select(v => v.Person);
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (decision, circle))
            return new NotFound();
        var voters = await store.Voters(decision.Id, stop);
        var ballots = await store.Ballots(decision.Id, stop);
        PersonId[] whom = [.. voters.Select(v => v.Person), .. decision.MadeBy is { } by ? [by] : Array.Empty<PersonId>()];
        var names = (await people.Named(whom, stop)).ToDictionary(p => p.Key, p => p.Value.Name);
        return new Output(
            decision,
            circle,
            CircleRights.Of(circle, caller),
            voters,
            ballots,
            CloseBallot.StillRuns(decision, voters, clock.Now),
            receipts.Read(decision.Id, caller.Self),
            names
        );
    }
}
