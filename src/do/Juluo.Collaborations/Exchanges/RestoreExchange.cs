namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/exchanges/{exchange}/return — restores a removed exchange.</summary>
[Post(
    "/collaborations/{id}/exchanges/{exchange}/return",
    CollaborationRights.TakePart,
    Form = typeof(ShowExchanges),
    Then = "/collaborations/{id}/exchanges#list"
)]
internal sealed class RestoreExchange(UnitOfWork work, Clock clock) : Slice<RestoreExchange.Input, Done>
{
    public sealed record Input(CollaborationId Id, ExchangeId Exchange);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        RemoveExchange.Remove(work, clock, new(input.Id, input.Exchange), removed: false, caller, stop);
}
