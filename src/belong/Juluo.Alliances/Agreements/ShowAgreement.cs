namespace Juluo.Alliances;

/// <summary>GET /alliances/{id}/agreement — shows the agreement of an alliance in all its versions, and which communities signed each.</summary>
[Get("/alliances/{id}/agreement", "people.see", Page = typeof(AgreementPage))]
public sealed class ShowAgreement(UnitOfWork work, Communities communities, Clock clock) : Slice<ShowAgreement.Input, ShowAgreement.Output>
{
    private readonly AllianceStore store = new(work, communities, clock);

    public sealed record Input(AllianceId Id);

    /// <param name="Versions">The versions, the latest first.</param>
    public sealed record Output(
        Alliance Alliance,
        IReadOnlyList<Agreement> Versions,
        IReadOnlyList<Ally> Allies,
        IReadOnlyDictionary<CommunityId, CommunityCard> Faces,
        bool MaySign,
        bool MayPropose
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var may = caller.May(AllianceRights.Ally);
        if (await store.Find(input.Id, stop) is not { } alliance || (alliance.State == AllyState.Invited && !may))
            return new NotFound();
        // Another request may have ended it in the meantime.
        if (await store.Agreements(input.Id, stop) is not [var latest, ..] versions)
            return new NotFound();
        var allies = await store.Allies(input.Id, stop);
        return new Output(
            alliance,
            versions,
            allies,
            await store.Faces(versions.SelectMany(v => v.Signatures.Select(s => s.Community).Append(v.ProposedBy)), stop),
            may && !latest.Signed,
            may && allies.Exists(a => a.Convenes && a.Community.Id == caller.Community.Id)
        );
    }
}
