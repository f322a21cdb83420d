namespace Juluo.Placements;

/// <summary>Versions of placement agreements and their signatures. Only the latest version can be signed, once per person, and with the hash of the text that was read.</summary>
internal sealed class PlacementAgreementStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns all versions, newest first.</summary>
    public Task<List<PlacementAgreement>> Of(PlacementId placement, CancellationToken stop) =>
        work.List<PlacementAgreement>(
            $"""
            select number, {Fields.Of<PlacementTerms>()}, hash, written_at from placements.placement_agreement
            where community_id = {work.Community} and placement_id = {placement} order by number desc
            """,
            stop
        );

    /// <summary>Returns the signatures of all versions, by version, in the order in which people signed.</summary>
    public Task<List<PlacementSignature>> Signatures(PlacementId placement, CancellationToken stop) =>
        work.List<PlacementSignature>(
            $"""
            select number, person_id as person, name, at from placements.placement_signature
            where community_id = {work.Community} and placement_id = {placement} order by number, at, person_id
            """,
            stop
        );

    /// <summary>Writes the next version. The caller must hold the placement's lock.</summary>
    public async Task<(int Number, string Hash)> Write(PlacementId placement, PlacementTerms said, PersonId by, CancellationToken stop) =>
        (
            await work.List<(int Number, string Hash)>(
                $"""
                insert into placements.placement_agreement (community_id, placement_id, number, {Fields.Of<PlacementTerms>()}, hash,
                  written_at, by_person)
                select {work.Community}, {placement}, coalesce(max(number), 0) + 1, {Fields.Values(said)}, '', {clock.Now}, {by}
                from placements.placement_agreement where community_id = {work.Community} and placement_id = {placement}
                returning number, hash
                """,
                stop
            )
        )[0];

    public async Task<Outcome<Done>> Sign(
        PlacementId placement,
        PlacementAgreement agreement,
        PersonId person,
        string name,
        CancellationToken stop
    )
    {
        try
        {
            return
                await work.Do(
                    $"""
                    insert into placements.placement_signature (community_id, placement_id, number, person_id, name, hash, at)
                    values ({work.Community}, {placement}, {agreement.Number}, {person}, {name}, {agreement.Hash}, {clock.Now})
                    on conflict on constraint placement_signed_once do nothing
                    """,
                    stop
                ) == 1
                ? Done.It
                : new AgreementErrors.SignedAlready();
        }
        catch (PostgresException newer) when (newer.ConstraintName is "latest_placement_version_is_signed" or "placement_signed_as_written")
        {
            return new AgreementErrors.AnotherText();
        }
    }
}
