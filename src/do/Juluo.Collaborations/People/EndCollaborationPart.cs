namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/people/{who}/departure — removes a person from a collaboration: the caller, or, for those who are in it, anyone. They can be brought back.</summary>
[Post(
    "/collaborations/{id}/people/{who}/departure",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaboration),
    Say = "collaborations.person.left",
    Undo = "/collaborations/{id}/people/{who}/return"
)]
internal sealed class EndCollaborationPart(UnitOfWork work, Clock clock, Notifier notifier)
    : Slice<EndCollaborationPart.Input, EndCollaborationPart.Output>
{
    public sealed record Input(CollaborationId Id, CollaborationPersonId Who);

    /// <param name="Away">True if the caller can no longer read the collaboration.</param>
    public sealed record Output(bool Away);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new CollaborationStore(work, clock).Hold(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        var store = new CollaborationPersonStore(work, clock);
        if (await store.Find(collaboration.Id, input.Who, stop) is not { } person)
            return new NotFound();
        if (person.Person != caller.Person && CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        if (person.LeftOn is not null)
            return new CollaborationPersonErrors.HasLeft();
        await store.End(person.Id, stop);
        if (person.Person is { } other && other != caller.Self)
            await notifier.Notify(
                other,
                new(
                    CollaborationNotices.Collaboration,
                    $"collaboration:{collaboration.Id}:left:{person.Id}:{clock.Now}",
                    "collaborations.told.let-go",
                    new { name = caller.Name, collaboration = collaboration.Title },
                    "/collaborations"
                ),
                stop
            );
        return new Output(await new CollaborationStore(work, clock).Find(collaboration.Id, caller, stop) is null);
    }

    protected override Next? After(Input input, Output output, Caller caller) =>
        output.Away
            ? new("/collaborations", "collaborations.person.left", Undo: $"/collaborations/{input.Id}/people/{input.Who}/return")
            : null;
}
