namespace Juluo.Casework;

/// <summary>POST /cases/deliveries — makes a batch of cases that are in review; they lie with the authority from then on, and their applicants see it. A case is sent once (<c>sent_once</c>).</summary>
[Post(
    "/cases/deliveries",
    CaseworkRights.TakePart,
    Form = typeof(ShowDeliveries),
    Then = "/cases/deliveries/{Id}",
    Say = "casework.delivery.made"
)]
internal sealed class MakeBatch(UnitOfWork work, Clock clock, CaseSeal seal) : Slice<MakeBatch.Input, Created<DeliveryBatchId>>
{
    public sealed record Input(ServiceId Service, IReadOnlyList<CaseId>? Cases = null);

    public override async Task<Outcome<Created<DeliveryBatchId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await DeliveryReach.Of(work, clock, caller, stop) is not { } reach
            || await new IntakeStore(work, clock).Find(input.Service, stop) is not { } intake
        )
            return new NotFound();
        if (await new DeliverySettingStore(work, clock).Find(input.Service, stop) is null)
            return new DeliveryErrors.NotSet();
        var chosen = (input.Cases ?? []).Distinct().ToList();
        if (chosen.Count == 0)
            return new DeliveryErrors.NothingChosen();
        if (chosen.Count > DeliveryBatch.Most)
            return new DeliveryErrors.TooManyCases(DeliveryBatch.Most);
        var (cases, log) = (new CaseStore(work, clock, seal), new CaseLog(work, clock));
        var held = new List<Case>();
        // Always in the same order: of two who choose the same, one waits for the other.
        foreach (var id in chosen.OrderBy(c => c.Value))
        {
            if (
                await cases.Hold(id, stop) is not { } one
                || one.Service != input.Service
                || !(reach.Manages || (one.Office is { } office && reach.Offices.Contains(office)))
            )
                return new NotOffered("cases");
            if (one.State != CaseState.InReview)
                return new DeliveryErrors.NotReady(one.Number);
            held.Add(one);
        }

        var made = await new DeliveryStore(work, clock, seal).Add(input.Service, intake.FourEyes, chosen, caller.Self, stop);
        if (made.Failed)
            return made.As<Created<DeliveryBatchId>>();
        foreach (var one in held)
        {
            var moved = await cases.Move(one, CaseState.WithAuthority, caller.Self, stop);
            if (moved.Failed)
                return moved.As<Created<DeliveryBatchId>>();
            await log.Happened(one.Id, "with_authority", caller.Self, stop);
            await log.Looked(one.Id, caller.Self, CaseLog.Delivery, stop);
        }

        return new Created<DeliveryBatchId>(made.Value);
    }
}
