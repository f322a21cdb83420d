namespace Juluo.CaseDeliveries;

/// <summary>POST /cases/deliveries/{id}/return — sends back a batch that has not been handed over: its cases are in review again and can go into another batch.</summary>
[Post("/cases/deliveries/{id}/return", CaseworkRights.TakePart, Form = typeof(ShowBatch), Say = "casedeliveries.returned")]
internal sealed class ReturnBatch(DeliveryStore store, CasesFacade cases) : Slice<ReturnBatch.Input, Done>
{
    public sealed record Input(DeliveryBatchId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await cases.Led(caller, stop) is not { } led || await store.Hold(input.Id, led, stop) is not { } batch)
            return new NotFound();
        if (!await store.Return(batch.Id, stop))
            return new DeliveryErrors.HandedOverAlready();
        foreach (var line in await store.Lines(batch.Id, stop))
            await cases.TakeBack(line.Case, caller.Self, null, stop);
        return Done.It;
    }
}
