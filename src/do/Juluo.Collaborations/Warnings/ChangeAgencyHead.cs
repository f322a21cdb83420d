namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/head — records that the agency has a new head. Its people are warned until they have met them.</summary>
[Post(
    "/collaborations/{id}/head",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaborationSettings),
    Then = "/collaborations/{id}",
    Say = "collaborations.head.said",
    Undo = "/collaborations/{id}/head/meeting"
)]
internal sealed class ChangeAgencyHead(UnitOfWork work, Clock clock) : Slice<ChangeAgencyHead.Input, Done>
{
    /// <param name="OnDay">The day of the change; today by default.</param>
    public sealed record Input(CollaborationId Id, LocalDate? OnDay = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (store, today) = (new CollaborationStore(work, clock), clock.Today(caller.Community.Zone));
        if (await store.Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        if (input.OnDay > today)
            return new CollaborationErrors.HeadChangesInTheFuture();
        await store.SayHead(collaboration.Id, input.OnDay ?? today, stop);
        return Done.It;
    }
}
