namespace Juluo.Casework;

/// <summary>POST /cases/deliveries/{id}/return — sends a batch back that was not handed over: its cases are in review again, and can go in another.</summary>
[Post(
    "/cases/deliveries/{id}/return",
    CaseworkRights.TakePart,
    Form = typeof(ShowBatch),
    Then = "/cases/deliveries/{id}",
    Say = "casework.delivery.returned"
)]
internal sealed class ReturnBatch(UnitOfWork work, Clock clock, CaseSeal seal) : Slice<ReturnBatch.Input, Done>
{
    public sealed record Input(DeliveryBatchId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DeliveryStore(work, clock, seal);
        if (await DeliveryReach.Of(work, clock, caller, stop) is not { } reach || await store.Hold(input.Id, reach, stop) is not { } batch)
            return new NotFound();
        if (!await store.Return(batch.Id, stop))
            return new DeliveryErrors.HandedOverAlready();
        var back = new BackToReview(work, clock, seal);
        foreach (var line in await store.Lines(batch.Id, stop))
            await back.Send(line.Case, caller.Self, stop);
        return Done.It;
    }
}
