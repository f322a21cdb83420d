namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/exchanges/{exchange}/removal — removes an exchange that was written down. It can be restored.</summary>
[Post(
    "/collaborations/{id}/exchanges/{exchange}/removal",
    CollaborationRights.TakePart,
    Form = typeof(ShowExchanges),
    Then = "/collaborations/{id}/exchanges#list",
    Say = "collaborations.exchange.removed",
    Undo = "/collaborations/{id}/exchanges/{exchange}/return"
)]
internal sealed class RemoveExchange(UnitOfWork work, Clock clock) : Slice<RemoveExchange.Input, Done>
{
    public sealed record Input(CollaborationId Id, ExchangeId Exchange);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Remove(work, clock, input, removed: true, caller, stop);

    internal static async Task<Outcome<Done>> Remove(
        UnitOfWork work,
        Clock clock,
        Input input,
        bool removed,
        Caller caller,
        CancellationToken stop
    )
    {
        if (await new CollaborationStore(work, clock).Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        return await new ExchangeStore(work, clock).Remove(collaboration.Id, input.Exchange, removed, stop) ? Done.It : new NotFound();
    }
}
