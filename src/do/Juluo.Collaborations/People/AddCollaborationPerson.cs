namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/people — adds a person to a collaboration: someone from the community, or the name of someone outside it. Members are notified and can leave at once.</summary>
[Post(
    "/collaborations/{id}/people",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaborationSettings),
    Then = "#people",
    Say = "collaborations.person.added"
)]
internal sealed class AddCollaborationPerson(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<AddCollaborationPerson.Input, Created<CollaborationPersonId>>
{
    /// <param name="Person">A person of the community; null for someone outside it.</param>
    /// <param name="Name">The name of someone outside the community; null for a person of it.</param>
    public sealed record Input(
        CollaborationId Id,
        CollaborationSide Side = CollaborationSide.Community,
        PersonId? Person = null,
        [Length(CollaborationPerson.MostName)] string? Name = null
    ) : CollaborationPersonForm, IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) =>
            Person is null == Name is null ? [.. Check(Side), new CollaborationPersonErrors.PersonOrName()] : Check(Side);
    }

    public override async Task<Outcome<Created<CollaborationPersonId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new CollaborationStore(work, clock).Hold(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        var wrong = new List<Error>();
        if (input.Person is { } asked && await people.Find(asked, stop) is not { Here: true })
            wrong.Add(new NotOffered("person"));
        if (wrong.Count > 0)
            return wrong;
        if (collaboration.People >= CollaborationPerson.Most)
            return new CollaborationPersonErrors.TooMany(CollaborationPerson.Most);
        var added = await new CollaborationPersonStore(work, clock).Add(
            collaboration.Id,
            input.Side,
            input.Person,
            input.Name,
            input,
            stop
        );
        if (added.Failed)
            return added.As<Created<CollaborationPersonId>>();
        if (input.Person is { } person && person != caller.Self)
            await notifier.Notify(
                person,
                new(
                    CollaborationNotices.Collaboration,
                    $"collaboration:{collaboration.Id}:person:{added.Value}",
                    "collaborations.told.added",
                    new { name = caller.Name, collaboration = collaboration.Title },
                    $"/collaborations/{collaboration.Id}"
                ),
                stop
            );
        return new Created<CollaborationPersonId>(added.Value);
    }
}
