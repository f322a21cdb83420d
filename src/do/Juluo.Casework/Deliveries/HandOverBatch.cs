namespace Juluo.Casework;

/// <summary>POST /cases/deliveries/{id}/hand-over — notes that a batch was handed over to the authority. From then on it is not taken back, only answered.</summary>
[Post(
    "/cases/deliveries/{id}/hand-over",
    CaseworkRights.TakePart,
    Form = typeof(ShowBatch),
    Then = "/cases/deliveries/{id}",
    Say = "casework.delivery.handed-over"
)]
internal sealed class HandOverBatch(UnitOfWork work, Clock clock, CaseSeal seal) : Slice<HandOverBatch.Input, Done>
{
    public sealed record Input(DeliveryBatchId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DeliveryStore(work, clock, seal);
        if (await DeliveryReach.Of(work, clock, caller, stop) is not { } reach || await store.Hold(input.Id, reach, stop) is not { } batch)
            return new NotFound();
        if (batch.ReleasedAt is null || batch.ReturnedAt is not null)
            return new DeliveryErrors.NotReleased();
        if (batch.HandedOverAt is not null)
            return new DeliveryErrors.HandedOverAlready();
        await store.HandOver(batch.Id, caller.Self, stop);
        return Done.It;
    }
}
