namespace Juluo.CaseDeliveries;

/// <summary>POST /cases/deliveries — makes a batch of cases in review; their applicants see that they are with the authority. A case is sent once (<c>sent_once</c>).</summary>
[Post(
    "/cases/deliveries",
    CaseworkRights.TakePart,
    Form = typeof(ShowDeliveries),
    Then = "/cases/deliveries/{Id}",
    Say = "casedeliveries.made"
)]
internal sealed class MakeBatch(DeliveryStore store, DeliverySettingStore settings, CasesFacade cases)
    : Slice<MakeBatch.Input, Created<DeliveryBatchId>>
{
    public sealed record Input(ServiceId Service, IReadOnlyList<CaseId>? Cases = null);

    public override async Task<Outcome<Created<DeliveryBatchId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await cases.Led(caller, stop) is not { } led || await cases.Intake(input.Service, stop) is not { } intake)
            return new NotFound();
        if (await settings.Find(input.Service, stop) is null)
            return new DeliveryErrors.NotSet();
        var chosen = (input.Cases ?? []).Distinct().ToList();
        if (chosen.Count == 0)
            return new DeliveryErrors.NothingChosen();
        if (chosen.Count > DeliveryBatch.Most)
            return new DeliveryErrors.TooManyCases(DeliveryBatch.Most);
        var sent = await cases.Send(input.Service, chosen, led, caller.Self, stop);
        if (sent.Failed)
            return sent.As<Created<DeliveryBatchId>>();
        var made = await store.Add(input.Service, intake.FourEyes, chosen, caller.Self, stop);
        return made.Failed ? made.As<Created<DeliveryBatchId>>() : new Created<DeliveryBatchId>(made.Value);
    }
}
