namespace Juluo.Placements;

/// <summary>
/// POST /placements/{id}/agreement/signature — signs the latest version of a placement's agreement by typing the caller's name. Each person signs a version once (<c>placement_signed_once</c>).
/// </summary>
[Post(
    "/placements/{id}/agreement/signature",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacementAgreement),
    SessionOnly = true,
    Say = "placements.agreement.signed"
)]
internal sealed class SignPlacementAgreement(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<SignPlacementAgreement.Input, Done>
{
    public sealed record Input(PlacementId Id) : Signing;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PlacementStore(work, clock).Find(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        if (!PlacementRights.Of(placement, caller).IsParty)
            return new PlacementErrors.OnlyForParties();
        if (placement.EndedOn is not null)
            return new PlacementErrors.HasEnded();
        var store = new PlacementAgreementStore(work, clock);
        if (await store.Of(placement.Id, stop) is not [var latest, ..])
            return new NotFound();
        if (input.Refuses(latest.Number, latest.Hash, await people.NamesOf(caller.Self, stop)) is { } refused)
            return refused;
        var signed = await store.Sign(placement.Id, latest, caller.Self, input.Name!, stop);
        if (signed.Failed)
            return signed;
        var (parties, names) = (EndPlacement.Parties(placement), await store.Signatures(placement.Id, stop));
        if (InForce(placement, latest.Number, names))
            await notifier.Notify(
                parties,
                PlacementNotices.Of(
                    PlacementNotices.Placement,
                    placement,
                    $"agreement:{latest.Number}:in-force",
                    "placements.told.in-force"
                ) with
                {
                    Path = $"/placements/{placement.Id}/agreement",
                },
                stop
            );
        return signed;
    }

    /// <summary>True if everyone has signed: the fellow, the host, and the sponsor if there is one.</summary>
    internal static bool InForce(Placement placement, int number, IReadOnlyCollection<PlacementSignature> signatures) =>
        placement is { Fellow: not null, HostContact: not null }
        && (placement.Sponsor is null || placement.SponsorContact is not null)
        && EndPlacement.Parties(placement).All(p => signatures.Any(s => s.Number == number && s.Person == p));
}
