namespace Juluo.Collaborations;

/// <summary>
/// POST /collaborations/{id}/agreement/outside-signature — records that a person outside the community signed the latest version, and on which document. Members sign for themselves
/// (<c>members_sign_themselves</c>).
/// </summary>
[Post(
    "/collaborations/{id}/agreement/outside-signature",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaborationAgreement),
    SessionOnly = true,
    Say = "collaborations.agreement.recorded"
)]
internal sealed class RecordSignature(UnitOfWork work, Clock clock, Notifier notifier) : Slice<RecordSignature.Input, Done>
{
    /// <param name="Who">A person outside the community who is in the collaboration.</param>
    /// <param name="Number">The version that the form showed.</param>
    /// <param name="Hash">The hash of the text that the form showed.</param>
    /// <param name="Document">A reference to the signed document: a file number, a letter, an address.</param>
    public sealed record Input(
        CollaborationId Id,
        CollaborationPersonId Who,
        int Number = 0,
        string Hash = "",
        [Required, Length(CollaborationSignature.MostDocument)] string? Document = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new CollaborationStore(work, clock).Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        var store = new CollaborationAgreementStore(work, clock);
        if (
            await store.Of(collaboration.Id, stop) is not [var latest, ..]
            || await new CollaborationPersonStore(work, clock).Find(collaboration.Id, input.Who, stop) is not { LeftOn: null } person
        )
            return new NotFound();
        if (person.Name is not { } name)
            return new CollaborationAgreementErrors.SignsThemselves();
        if (input.Number != latest.Number || !string.Equals(input.Hash, latest.Hash, StringComparison.Ordinal))
            return new AgreementErrors.AnotherText();
        var signed = await store.Sign(
            collaboration.Id,
            (latest.Number, latest.Hash),
            person.Id,
            name,
            input.Document!.Trim(),
            caller.Self,
            stop
        );
        if (!signed.Failed)
            await new AgreementSigned(work, clock, notifier).Say(collaboration.Id, caller, stop);
        return signed;
    }
}
