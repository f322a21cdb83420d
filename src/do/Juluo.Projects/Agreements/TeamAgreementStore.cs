namespace Juluo.Projects;

/// <summary>Versions of team agreements and their signatures. Only the latest version can be signed, once per person, and with the hash of the text that was read.</summary>
internal sealed class TeamAgreementStore(UnitOfWork work, Clock clock)
{
    private sealed record Row(int Number, string Work, string Rights, string Leaving, string Shares, string Hash, Instant WrittenAt);

    /// <summary>Returns all versions, newest first.</summary>
    public async Task<List<TeamAgreement>> Of(ProjectId project, CancellationToken stop) =>
        (
            await work.List<Row>(
                $"""
                select number, work, rights, leaving, shares::text as shares, hash, written_at from projects.agreement
                where community_id = {work.Community} and project_id = {project} order by number desc
                """,
                stop
            )
        ).ConvertAll(r => new TeamAgreement(r.Number, r.Work, r.Rights, r.Leaving, SharesOf(r.Shares), r.Hash, r.WrittenAt));

    private static Dictionary<PersonId, int> SharesOf(string json) =>
        JsonSerializer
            .Deserialize<Dictionary<Guid, int>>(json, Json.Options)!
            .OrderByDescending(s => s.Value)
            .ToDictionary(s => new PersonId(s.Key), s => s.Value);

    /// <summary>Returns the signatures of all versions, by version, in the order in which people signed.</summary>
    public Task<List<TeamAgreementSignature>> Signatures(ProjectId project, CancellationToken stop) =>
        work.List<TeamAgreementSignature>(
            $"""
            select number, person_id as person, name, at from projects.agreement_signature
            where community_id = {work.Community} and project_id = {project} order by number, at, person_id
            """,
            stop
        );

    public async Task<TeamAgreementState> State(ProjectId project, PersonId self, CancellationToken stop) =>
        (
            await work.Find<TeamAgreementState>(
                $"""
                select a.number, count(s.person_id)::int as signed, count(m.person_id)::int as team,
                  coalesce(bool_or(s.person_id = {self}), false) as mine
                from projects.team_member m
                left join lateral (select max(number) as number from projects.agreement
                  where community_id = {work.Community} and project_id = {project}) a on true
                left join projects.agreement_signature s on s.community_id = m.community_id and s.project_id = m.project_id
                  and s.number = a.number and s.person_id = m.person_id
                where m.community_id = {work.Community} and m.project_id = {project} and m.state = 'here'
                group by a.number
                """,
                stop
            )
        )!;

    /// <summary>Finds running projects whose latest version a member of the team has not signed, with the time that it was written; oldest first.</summary>
    public Task<List<(ProjectId Project, LocalizedText Name, Instant WrittenAt)>> ToSign(PersonId self, CancellationToken stop) =>
        work.List<(ProjectId Project, LocalizedText Name, Instant WrittenAt)>(
            $"""
            select p.id, p.name_zh, p.name_en, a.written_at
            from projects.team_member m
            join projects.project p on p.community_id = m.community_id and p.id = m.project_id and p.ended_at is null
            join lateral (select number, written_at from projects.agreement
              where community_id = m.community_id and project_id = m.project_id order by number desc limit 1) a on true
            where m.community_id = {work.Community} and m.person_id = {self} and m.state = 'here'
              and not exists (select from projects.agreement_signature s where s.community_id = m.community_id and s.project_id = m.project_id
                and s.number = a.number and s.person_id = m.person_id)
            order by a.written_at, p.id
            """,
            stop
        );

    /// <summary>Writes the next version. The caller must hold the project's lock (<c>ProjectStore.Hold</c>).</summary>
    /// <exception cref="PostgresException">The shares add up to more than the whole (<c>shares_within_the_whole</c>).</exception>
    public async Task<(int Number, string Hash)> Write(
        ProjectId project,
        TeamAgreementForm said,
        IReadOnlyDictionary<PersonId, int> shares,
        PersonId by,
        CancellationToken stop
    )
    {
        var json = JsonSerializer.Serialize(shares.ToDictionary(s => s.Key.Value, s => s.Value), Json.Options);
        var written = await work.List<(int Number, string Hash)>(
            $"""
            insert into projects.agreement (community_id, project_id, number, work, rights, leaving, shares, hash, written_at, written_by)
            select {work.Community}, {project}, coalesce(max(number), 0) + 1, {said.Work}, {said.Rights}, {said.Leaving}, {json}::jsonb, '',
              {clock.Now}, {by}
            from projects.agreement where community_id = {work.Community} and project_id = {project}
            returning number, hash
            """,
            stop
        );
        return written[0];
    }

    public async Task<Outcome<Done>> Sign(ProjectId project, TeamAgreement agreement, PersonId person, string name, CancellationToken stop)
    {
        try
        {
            return
                await work.Do(
                    $"""
                    insert into projects.agreement_signature (community_id, project_id, number, person_id, name, hash, at)
                    values ({work.Community}, {project}, {agreement.Number}, {person}, {name}, {agreement.Hash}, {clock.Now})
                    on conflict on constraint team_signed_once do nothing
                    """,
                    stop
                ) == 1
                ? Done.It
                : new AgreementErrors.SignedAlready();
        }
        catch (PostgresException newer) when (newer.ConstraintName is "latest_is_signed" or "signed_as_written")
        {
            return new AgreementErrors.AnotherText();
        }
    }
}
