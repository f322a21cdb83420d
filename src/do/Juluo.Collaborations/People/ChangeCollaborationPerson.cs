namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/people/{who}/details — changes what one does in a collaboration, whether they are its champion in the agency, and whether they sign.</summary>
[Post(
    "/collaborations/{id}/people/{who}/details",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaborationSettings),
    Then = "/collaborations/{id}/settings#people",
    Say = "collaborations.person.changed"
)]
internal sealed class ChangeCollaborationPerson(UnitOfWork work, Clock clock) : Slice<ChangeCollaborationPerson.Input, Done>
{
    public sealed record Input(CollaborationId Id, CollaborationPersonId Who) : CollaborationPersonForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new CollaborationStore(work, clock).Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        var store = new CollaborationPersonStore(work, clock);
        if (await store.Find(collaboration.Id, input.Who, stop) is not { } person)
            return new NotFound();
        if (person.LeftOn is not null)
            return new CollaborationPersonErrors.HasLeft();
        var said = input.Trimmed();
        if (said.Check(person.Side) is { Count: > 0 } wrong)
            return wrong;
        await store.Change(person.Id, said, stop);
        return Done.It;
    }
}
