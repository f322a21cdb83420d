namespace Juluo.Collaborations;

/// <summary>
/// POST /collaborations/{id}/agreement — writes the next version of a collaboration's agreement. Earlier versions and their signatures do not change; everyone signs the new version again.
/// </summary>
[Post(
    "/collaborations/{id}/agreement",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaborationAgreement),
    Say = "collaborations.agreement.written"
)]
internal sealed class WriteCollaborationAgreement(UnitOfWork work, Clock clock, Notifier notifier)
    : Slice<WriteCollaborationAgreement.Input, WriteCollaborationAgreement.Output>
{
    public sealed record Input(CollaborationId Id) : CollaborationTerms;

    /// <param name="Number">The number of the new version.</param>
    /// <param name="Hash">The hash that a signature of this version must carry.</param>
    public sealed record Output(int Number, string Hash);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new CollaborationStore(work, clock).Hold(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        var (number, hash) = await new CollaborationAgreementStore(work, clock).Write(collaboration.Id, input, caller.Self, stop);
        await notifier.Notify(
            [
                .. (await new CollaborationPersonStore(work, clock).Of(collaboration.Id, stop))
                    .Where(m => m is { LeftOn: null, Signs: true })
                    .Select(m => m.Person)
                    .OfType<PersonId>()
                    .Where(p => p != caller.Self),
            ],
            new(
                CollaborationNotices.Agreement,
                $"collaboration:{collaboration.Id}:agreement:{number}",
                number == 1 ? "collaborations.told.agreement" : "collaborations.told.agreement-again",
                new { collaboration = collaboration.Title },
                $"/collaborations/{collaboration.Id}/agreement"
            ),
            stop
        );
        return new Output(number, hash);
    }
}
