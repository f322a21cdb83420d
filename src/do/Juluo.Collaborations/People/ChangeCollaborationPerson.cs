namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/people/{who}/details — changes a person's side and role in a collaboration, whether they are its champion in the agency, and whether they sign.</summary>
[Post(
    "/collaborations/{id}/people/{who}/details",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaborationSettings),
    Then = "#people",
    Say = "collaborations.person.changed"
)]
internal sealed class ChangeCollaborationPerson(UnitOfWork work, Clock clock) : Slice<ChangeCollaborationPerson.Input, Done>
{
    /// <param name="Side">The new side; null to keep it.</param>
    public sealed record Input(CollaborationId Id, CollaborationPersonId Who, CollaborationSide? Side = null) : CollaborationPersonForm;

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
        var side = input.Side ?? person.Side;
        if (input.Check(side) is { Count: > 0 } wrong)
            return wrong;
        await store.Change(person.Id, side, input, stop);
        return Done.It;
    }
}
