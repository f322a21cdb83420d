namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/exchanges — records an exchange. People who were present together have co-operated, which counts once the time to undo the entry has passed.</summary>
[Post(
    "/collaborations/{id}/exchanges",
    CollaborationRights.TakePart,
    Form = typeof(ShowExchanges),
    Then = "#list",
    Say = "collaborations.exchange.added"
)]
internal sealed class AddExchange(UnitOfWork work, Clock clock) : Slice<AddExchange.Input, Created<ExchangeId>>
{
    public sealed record Input(CollaborationId Id) : ExchangeForm;

    public override async Task<Outcome<Created<ExchangeId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        var (said, today) = (input.Trimmed(), clock.Today(caller.Community.Zone));
        var wrong = new List<Error>();
        if (said.OnDay < collaboration.Since)
            wrong.Add(new ExchangeErrors.BeforeItBegan(collaboration.Since));
        if (said.Project is { } project && !(await store.Projects(collaboration.Id, stop)).Contains(project))
            wrong.Add(new CollaborationErrors.NotItsProject());
        var members = (await new CollaborationPersonStore(work, clock).Of(collaboration.Id, stop)).ConvertAll(m => m.Id);
        if (!said.PresentOnce.All(members.Contains))
            wrong.Add(new NotOffered("present"));
        if (wrong.Count > 0)
            return wrong;
        return new Created<ExchangeId>(
            await new ExchangeStore(work, clock).Write(collaboration.Id, said, said.OnDay ?? today, caller.Self, stop)
        );
    }
}
