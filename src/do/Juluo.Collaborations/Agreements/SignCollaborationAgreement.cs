namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/agreement/signature — signs the latest version of a collaboration's agreement, by typing the caller's name. Once: <c>collaboration_signed_once</c>.</summary>
[Post(
    "/collaborations/{id}/agreement/signature",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaborationAgreement),
    SessionOnly = true,
    Then = "/collaborations/{id}/agreement",
    Say = "collaborations.agreement.signed"
)]
internal sealed class SignCollaborationAgreement(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<SignCollaborationAgreement.Input, Done>
{
    /// <param name="Number">The version that was shown.</param>
    /// <param name="Hash">Of what was shown.</param>
    /// <param name="Name">Typed in place of a signature by hand.</param>
    public sealed record Input(CollaborationId Id, int Number = 0, string Hash = "", [Required] string? Name = null, bool Agreed = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new CollaborationStore(work, clock).Find(input.Id, caller, stop) is not { Mine: true } collaboration)
            return new NotFound();
        if (collaboration.EndedAt is not null)
            return new CollaborationErrors.HasEnded();
        var store = new CollaborationAgreementStore(work, clock);
        if (await store.Of(collaboration.Id, stop) is not [var latest, ..])
            return new NotFound();
        var me = (await new CollaborationPersonStore(work, clock).Of(collaboration.Id, stop)).First(m =>
            m.LeftOn is null && m.Person == caller.Self
        );
        if (!me.Signs)
            return new CollaborationAgreementErrors.NotOneWhoSigns();
        if (Check(input, latest, await people.NamesOf(caller.Self, stop)) is { Count: > 0 } wrong)
            return wrong;
        var signed = await store.Sign(collaboration.Id, (latest.Number, latest.Hash), me.Id, input.Name!.Trim(), null, null, stop);
        if (!signed.Failed)
            await new AgreementSigned(work, clock, notifier).Say(collaboration.Id, caller, stop);
        return signed;
    }

    /// <summary>What speaks against a signature. Pure.</summary>
    /// <param name="names">The names of the person who signs, in each script: one of them is typed.</param>
    internal static List<Error> Check(Input input, CollaborationAgreement latest, IReadOnlyList<string> names)
    {
        if (input.Number != latest.Number || !string.Equals(input.Hash, latest.Hash, StringComparison.Ordinal))
            return [new CollaborationAgreementErrors.AnotherText()];
        var wrong = new List<Error>();
        if (string.IsNullOrWhiteSpace(input.Name))
            wrong.Add(new Missing("name"));
        else if (!names.Any(n => SearchText.SignsAs(input.Name, n)))
            wrong.Add(new CollaborationAgreementErrors.NotYourName(string.Join(" / ", names)));
        if (!input.Agreed)
            wrong.Add(new CollaborationAgreementErrors.NotRead());
        return wrong;
    }
}
