namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/reopening — reopens an ended collaboration.</summary>
[Post(
    "/collaborations/{id}/reopening",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaboration),
    Say = "collaborations.collaboration.reopened"
)]
internal sealed class ReopenCollaboration(UnitOfWork work, Clock clock) : Slice<ReopenCollaboration.Input, Done>
{
    public sealed record Input(CollaborationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (collaboration.EndedAt is null)
            return new CollaborationErrors.HasNotEnded();
        if (!CollaborationRights.Of(collaboration, caller).Reopen)
            return new CollaborationErrors.OnlyForItsPeople();
        await store.Reopen(collaboration.Id, stop);
        return Done.It;
    }
}
