namespace Juluo.Collaborations;

/// <summary>Versions of agreements and their signatures. Only the latest version can be signed, once per signer, and with the hash of the text that was read.</summary>
internal sealed class CollaborationAgreementStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns all versions, newest first.</summary>
    public Task<List<CollaborationAgreement>> Of(CollaborationId collaboration, CancellationToken stop) =>
        work.List<CollaborationAgreement>(
            $"""
            select number, {Fields.Of<CollaborationTerms>()}, hash, written_at from collaborations.collaboration_agreement
            where community_id = {work.Community} and collaboration_id = {collaboration} order by number desc
            """,
            stop
        );

    /// <summary>Returns the signatures of all versions, by version, in the order in which people signed.</summary>
    public Task<List<CollaborationSignature>> Signatures(CollaborationId collaboration, CancellationToken stop) =>
        work.List<CollaborationSignature>(
            $"""
            select number, signer_id as signer, name, document, at from collaborations.collaboration_signature
            where community_id = {work.Community} and collaboration_id = {collaboration} order by number, at, signer_id
            """,
            stop
        );

    /// <summary>Finds running collaborations whose latest version a person should sign and has not, with the time that it was written; oldest first.</summary>
    public Task<List<(CollaborationId Collaboration, LocalizedText Title, Instant WrittenAt)>> ToSign(
        PersonId self,
        CancellationToken stop
    ) =>
        work.List<(CollaborationId Collaboration, LocalizedText Title, Instant WrittenAt)>(
            $"""
            select c.id, c.title_zh, c.title_en, a.written_at
            from collaborations.collaboration_person me
            join collaborations.collaboration c on c.community_id = me.community_id and c.id = me.collaboration_id and c.ended_at is null
            join lateral (select number, written_at from collaborations.collaboration_agreement
              where community_id = c.community_id and collaboration_id = c.id order by number desc limit 1) a on true
            where me.community_id = {work.Community} and me.person_id = {self} and me.left_on is null and me.signs
              and not exists (select from collaborations.collaboration_signature s where s.community_id = c.community_id
                and s.collaboration_id = c.id and s.number = a.number and s.signer_id = me.id)
            order by a.written_at, c.id
            """,
            stop
        );

    /// <summary>Writes the next version. The caller must hold the collaboration's lock.</summary>
    public async Task<(int Number, string Hash)> Write(
        CollaborationId collaboration,
        CollaborationTerms said,
        PersonId by,
        CancellationToken stop
    ) =>
        (
            await work.List<(int Number, string Hash)>(
                $"""
                insert into collaborations.collaboration_agreement (community_id, collaboration_id, number,
                  {Fields.Of<CollaborationTerms>()}, hash, written_at, written_by)
                select {work.Community}, {collaboration}, coalesce(max(number), 0) + 1, {Fields.Values(said)}, '', {clock.Now}, {by}
                from collaborations.collaboration_agreement
                where community_id = {work.Community} and collaboration_id = {collaboration}
                returning number, hash
                """,
                stop
            )
        )[0];

    /// <param name="document">The document that a person outside the community signed; null for a member who signs here.</param>
    /// <param name="recordedBy">The person who recorded an outside signature; null for a member who signs here.</param>
    public async Task<Outcome<Done>> Sign(
        CollaborationId collaboration,
        (int Number, string Hash) version,
        CollaborationPersonId signer,
        string name,
        string? document,
        PersonId? recordedBy,
        CancellationToken stop
    )
    {
        try
        {
            return
                await work.Do(
                    $"""
                    insert into collaborations.collaboration_signature (community_id, collaboration_id, number, signer_id, name, document,
                      hash, at, recorded_by)
                    values ({work.Community}, {collaboration}, {version.Number}, {signer}, {name}, {document}, {version.Hash},
                      {clock.Now}, {recordedBy})
                    on conflict on constraint collaboration_signed_once do nothing
                    """,
                    stop
                ) == 1
                ? Done.It
                : new AgreementErrors.SignedAlready();
        }
        catch (PostgresException newer)
            when (newer.ConstraintName is "latest_collaboration_agreement_is_signed" or "collaboration_signed_as_written")
        {
            return new AgreementErrors.AnotherText();
        }
        catch (PostgresException other) when (other.ConstraintName == "members_sign_themselves")
        {
            return new CollaborationAgreementErrors.SignsThemselves();
        }
    }
}
