namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/head/meeting — records that the agency's new head was met, which ends the warning.</summary>
[Post("/collaborations/{id}/head/meeting", CollaborationRights.TakePart, Form = typeof(ShowCollaboration), Say = "collaborations.head.met")]
internal sealed class EndHeadWarning(UnitOfWork work, Clock clock) : Slice<EndHeadWarning.Input, Done>
{
    public sealed record Input(CollaborationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        await store.SayHead(collaboration.Id, null, stop);
        return Done.It;
    }
}
