namespace Juluo.CaseDeliveries;

/// <summary>
/// POST /cases/deliveries/{id}/release — releases a batch that needs a second person. The person who made it cannot release it; the database enforces this (<c>released_by_two</c>).
/// </summary>
[Post("/cases/deliveries/{id}/release", CaseworkRights.TakePart, Form = typeof(ShowBatch), Say = "casedeliveries.released")]
internal sealed class ReleaseBatch(DeliveryStore store, CasesFacade cases) : Slice<ReleaseBatch.Input, Done>
{
    public sealed record Input(DeliveryBatchId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await cases.Led(caller, stop) is not { } led || await store.Hold(input.Id, led, stop) is not { } batch)
            return new NotFound();
        if (batch.FourEyes && batch.MadeBy == caller.Self)
            return new DeliveryErrors.NeedsTwo();
        return await store.Release(batch.Id, caller.Self, stop) ? Done.It : new DeliveryErrors.ReleasedAlready();
    }
}
