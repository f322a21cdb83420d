namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/people/{who}/return — restores a person who left a collaboration. The person can do so on the day of leaving, people in the collaboration at any time.</summary>
[Post(
    "/collaborations/{id}/people/{who}/return",
    CollaborationRights.TakePart,
    Form = typeof(ListCollaborations),
    Then = "/collaborations/{id}"
)]
internal sealed class RejoinCollaboration(UnitOfWork work, Clock clock) : Slice<RejoinCollaboration.Input, Done>
{
    public sealed record Input(CollaborationId Id, CollaborationPersonId Who);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationPersonStore(work, clock);
        if (await store.Find(input.Id, input.Who, stop) is not { LeftOn: { } left } person)
            return new NotFound();
        // People can undo their own leaving on the same day; later, only people in the collaboration can.
        var mine = person.Person == caller.Self && left == clock.Today(caller.Community.Zone);
        if (!mine)
        {
            if (await new CollaborationStore(work, clock).Find(input.Id, caller, stop) is not { } collaboration)
                return new NotFound();
            if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
                return refusal;
        }

        return await store.Return(person.Id, stop);
    }
}
