namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/ending — ends a collaboration, with a farewell. Its page stays, and it can be reopened.</summary>
[Post(
    "/collaborations/{id}/ending",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaborationSettings),
    Then = "/collaborations/{id}",
    Say = "collaborations.collaboration.ended",
    Undo = "/collaborations/{id}/reopening"
)]
internal sealed class EndCollaboration(UnitOfWork work, Clock clock, Notifier notifier) : Slice<EndCollaboration.Input, Done>
{
    public sealed record Input(CollaborationId Id, [Length(Collaboration.MostFarewell, Lines = true)] string? Farewell = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationStore(work, clock);
        if (await store.Hold(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        var farewell = input.Farewell;
        await store.End(collaboration, farewell, stop);
        await notifier.Notify(
            [
                .. (await new CollaborationPersonStore(work, clock).Of(collaboration.Id, stop))
                    .Where(m => m.LeftOn is null)
                    .Select(m => m.Person)
                    .OfType<PersonId>()
                    .Where(p => p != caller.Self),
            ],
            new(
                CollaborationNotices.Collaboration,
                $"collaboration:{collaboration.Id}:ended:{clock.Now}",
                "collaborations.told.ended",
                new { collaboration = collaboration.Title },
                $"/collaborations/{collaboration.Id}"
            )
            {
                Quote = farewell,
            },
            stop
        );
        return Done.It;
    }
}
