namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/exchanges/{exchange}/removal — removes an exchange. It can be restored.</summary>
[Post(
    "/collaborations/{id}/exchanges/{exchange}/removal",
    CollaborationRights.TakePart,
    Form = typeof(ShowExchanges),
    Then = "#list",
    Say = "collaborations.exchange.removed"
)]
internal class RemoveExchange(UnitOfWork work, Clock clock) : Reversible<RemoveExchange.Input>
{
    public sealed record Input(CollaborationId Id, ExchangeId Exchange);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (await new CollaborationStore(work, clock).Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        return await new ExchangeStore(work, clock).Remove(collaboration.Id, input.Exchange, done, stop) ? Done.It : new NotFound();
    }
}

/// <summary>POST /collaborations/{id}/exchanges/{exchange}/return — restores a removed exchange.</summary>
[Undo("/collaborations/{id}/exchanges/{exchange}/return")]
internal sealed class RestoreExchange(UnitOfWork work, Clock clock) : RemoveExchange(work, clock);
