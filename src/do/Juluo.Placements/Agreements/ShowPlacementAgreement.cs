namespace Juluo.Placements;

/// <summary>
/// GET /placements/{id}/agreement — shows a placement's agreement, its signatures, and the forms to sign it or to write the next version. Only for its parties, managers of placements, and those
/// who signed.
/// </summary>
[Get("/placements/{id}/agreement", PlacementRights.TakePart, Page = typeof(PlacementAgreementPage))]
public sealed class ShowPlacementAgreement(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ShowPlacementAgreement.Input, ShowPlacementAgreement.Output>
{
    public sealed record Input(PlacementId Id);

    /// <param name="Latest">The latest version, which is the one to sign; null if none has been written.</param>
    /// <param name="Parties">The people who sign: the fellow, and the contacts of host and sponsor.</param>
    /// <param name="Signed">True if the caller has signed the latest version.</param>
    public sealed record Output(
        Placement Placement,
        PlacementRights Rights,
        PlacementAgreement? Latest,
        IReadOnlyList<PlacementAgreement> Earlier,
        IReadOnlyList<PlacementSignature> Signatures,
        IReadOnlyList<PersonId> Parties,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        bool Signed
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PlacementStore(work, clock).Find(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        var (store, rights) = (new PlacementAgreementStore(work, clock), PlacementRights.Of(placement, caller));
        var signatures = await store.Signatures(placement.Id, stop);
        // People who signed can still read the agreement later.
        if (!rights.IsParty && !rights.Manage && !signatures.Exists(s => s.Person == caller.Self))
            return new NotFound();
        var all = await store.Of(placement.Id, stop);
        var parties = EndPlacement.Parties(placement);
        return new Output(
            placement,
            rights,
            all.FirstOrDefault(),
            [.. all.Skip(1)],
            signatures,
            parties,
            await people.Named([.. parties.Concat(signatures.Select(s => s.Person)).Distinct()], stop),
            all is [var latest, ..] && signatures.Exists(s => s.Number == latest.Number && s.Person == caller.Self)
        );
    }
}
