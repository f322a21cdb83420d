namespace Juluo.Collaborations;

/// <summary>
/// POST /collaborations/{id}/agreement/signature — signs the latest version of a collaboration's agreement by typing the caller's name. Each person signs a version once
/// (<c>collaboration_signed_once</c>).
/// </summary>
[Post(
    "/collaborations/{id}/agreement/signature",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaborationAgreement),
    SessionOnly = true,
    Say = "collaborations.agreement.signed"
)]
internal sealed class SignCollaborationAgreement(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<SignCollaborationAgreement.Input, Done>
{
    public sealed record Input(CollaborationId Id) : Signing;

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
        if (input.Refuses(latest.Number, latest.Hash, await people.NamesOf(caller.Self, stop)) is { } refused)
            return refused;
        var signed = await store.Sign(collaboration.Id, (latest.Number, latest.Hash), me.Id, input.Name!, null, null, stop);
        if (!signed.Failed)
            await new AgreementSigned(work, clock, notifier).Say(collaboration.Id, caller, stop);
        return signed;
    }
}
