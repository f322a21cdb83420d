namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/details — changes a collaboration's description, hand-over notes and visibility.</summary>
[Post(
    "/collaborations/{id}/details",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaborationSettings),
    Changes = typeof(ShowCollaborationSettings),
    Then = "/collaborations/{id}",
    Say = "collaborations.collaboration.changed"
)]
internal sealed class ChangeCollaboration(UnitOfWork work, Clock clock) : Slice<ChangeCollaboration.Input, Done>
{
    public sealed record Input(CollaborationId Id) : CollaborationForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        await store.Change(collaboration.Id, input, stop);
        return Done.It;
    }
}
