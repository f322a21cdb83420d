namespace Juluo.Challenges;

/// <summary>Challenges. Methods with a caller return what the caller may see: opened challenges, for visitors only public ones; and drafts for their organiser, jurors and managers.</summary>
internal sealed class ChallengeStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the challenges that the caller may see: those before their first deadline, then the others, each newest first.</summary>
    public Task<List<Challenge>> All(Caller caller, CancellationToken stop) =>
        work.List<Challenge>(
            $"""
            {Select(caller)}
            order by (select min(r.ends_at) from challenges.challenge_round r where r.community_id = c.community_id and r.challenge_id = c.id)
              < {clock.Now}, c.made_at desc, c.id
            """,
            stop
        );

    public Task<Challenge?> Find(ChallengeId id, Caller caller, CancellationToken stop) =>
        work.Find<Challenge>($"{Select(caller)} and c.id = {id}", stop);

    /// <summary>Finds a challenge without checking who may read it, for internal use.</summary>
    public Task<Challenge?> Any(ChallengeId id, CancellationToken stop) => work.Find<Challenge>($"{Rows} and c.id = {id}", stop);

    /// <summary>Returns opened challenges with unpublished rounds that were not called off, without checking who may read them.</summary>
    public Task<List<Challenge>> Running(CancellationToken stop) =>
        work.List<Challenge>(
            $"""
            {Rows} and c.opened_at is not null and c.called_off_at is null and exists (select from challenges.challenge_round r
              where r.community_id = c.community_id and r.challenge_id = c.id and r.published_at is null)
            order by c.id
            """,
            stop
        );

    /// <summary>Returns all challenges with unpublished rounds, including drafts and those called off, without checking who may read them.</summary>
    public Task<List<Challenge>> Unfinished(CancellationToken stop) =>
        work.List<Challenge>(
            $"""
            {Rows} and exists (select from challenges.challenge_round r
              where r.community_id = c.community_id and r.challenge_id = c.id and r.published_at is null)
            order by c.id
            """,
            stop
        );

    public async Task<ChallengeId> Start(ChallengeForm said, Instant? voteUntil, Instant deadline, PersonId by, CancellationToken stop)
    {
        var id = Id.New<ChallengeId>(clock);
        await work.Do(
            $"""
            insert into challenges.challenge (community_id, id, title_zh, title_en, about, good_answer, rights, prizes, team_least, team_most,
              public, vote_until, made_at, made_by)
            values ({work.Community}, {id}, {said.Title?.Said}, {said.About}, {said.GoodAnswer}, {said.Rights}, {said.Prizes},
              {said.TeamLeast}, {said.TeamMost}, {said.Public}, {voteUntil}, {clock.Now}, {by})
            """,
            stop
        );
        await work.Do(
            $"""
            insert into challenges.challenge_round (community_id, challenge_id, number, ends_at)
            values ({work.Community}, {id}, 1, {deadline})
            """,
            stop
        );
        return id;
    }

    public Task Change(ChallengeId id, ChallengeForm said, Instant? voteUntil, CancellationToken stop) =>
        work.Do(
            $"""
            update challenges.challenge set (title_zh, title_en) = ({said.Title?.Said}), about = {said.About},
              good_answer = {said.GoodAnswer}, rights = {said.Rights}, prizes = {said.Prizes}, team_least = {said.TeamLeast},
              team_most = {said.TeamMost}, public = {said.Public}, vote_until = {voteUntil}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <returns>False if it was already open.</returns>
    public async Task<bool> Open(ChallengeId id, CancellationToken stop) =>
        await work.Do(
            $"update challenges.challenge set opened_at = {clock.Now} where community_id = {work.Community} and id = {id} and opened_at is null",
            stop
        ) == 1;

    /// <returns>False if it was already in that state.</returns>
    public async Task<bool> CallOff(ChallengeId id, bool off, string? words, CancellationToken stop) =>
        await work.Do(
            $"""
            update challenges.challenge set called_off_at = {clock.NowIf(off)}, calling_off = {words}
            where community_id = {work.Community} and id = {id} and (called_off_at is null) = {off}
            """,
            stop
        ) == 1;

    /// <summary>Removes the organiser, who has left the community. Operators run it from now on.</summary>
    public Task Release(ChallengeId id, CancellationToken stop) =>
        work.Do($"update challenges.challenge set made_by = null where community_id = {work.Community} and id = {id}", stop);

    private Statement Select(Caller caller)
    {
        var (member, takesPart, manages, self) = (
            caller.May(ProjectRights.See),
            caller.May(ChallengeRights.TakePart),
            caller.May(ChallengeRights.Manage),
            caller.Person
        );
        return $"""
            {Rows} and (c.opened_at is not null and (c.public or {member}) or {takesPart} and (c.made_by = {self} or {manages})
              or exists (select from challenges.challenge_juror j where j.community_id = c.community_id and j.challenge_id = c.id
                and j.person_id = {self}))
            """;
    }

    private Statement Rows =>
        $"""
            select c.id, c.title_zh, c.title_en, c.about, c.good_answer, c.rights, c.prizes, c.team_least, c.team_most, c.public, c.vote_until,
              c.made_by, c.opened_at, c.called_off_at, c.calling_off,
              (select min(r.ends_at) from challenges.challenge_round r where r.community_id = c.community_id
                and r.challenge_id = c.id) as first_deadline,
              (select max(r.published_at) from challenges.challenge_round r where r.community_id = c.community_id
                and r.challenge_id = c.id) as last_published_at,
              (select case when bool_and(r.published_at is not null) then max(r.published_at) end from challenges.challenge_round r
                where r.community_id = c.community_id and r.challenge_id = c.id) as over_at,
              (select count(*) from challenges.challenge_entry e where e.community_id = c.community_id and e.challenge_id = c.id
                and e.withdrawn_at is null)::int as entries
            from challenges.challenge c where c.community_id = {work.Community}
            """;
}
