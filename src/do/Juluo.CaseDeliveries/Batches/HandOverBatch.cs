namespace Juluo.CaseDeliveries;

/// <summary>POST /cases/deliveries/{id}/hand-over — marks a batch as handed over to the authority. From then on it cannot be sent back, only answered.</summary>
[Post("/cases/deliveries/{id}/hand-over", CaseworkRights.TakePart, Form = typeof(ShowBatch), Say = "casedeliveries.handed-over")]
internal sealed class HandOverBatch(DeliveryStore store, CasesFacade cases) : Slice<HandOverBatch.Input, Done>
{
    public sealed record Input(DeliveryBatchId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await cases.Led(caller, stop) is not { } led || await store.Hold(input.Id, led, stop) is not { } batch)
            return new NotFound();
        if (batch.ReleasedAt is null || batch.ReturnedAt is not null)
            return new DeliveryErrors.NotReleased();
        if (batch.HandedOverAt is not null)
            return new DeliveryErrors.HandedOverAlready();
        await store.HandOver(batch.Id, caller.Self, stop);
        return Done.It;
    }
}
