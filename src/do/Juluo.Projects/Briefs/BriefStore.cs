namespace Juluo.Projects;

/// <summary>Briefs. Visitors find only public ones; closed ones are kept and can be reopened.</summary>
internal sealed class BriefStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns open briefs by deadline, then closed and expired ones, latest deadline first.</summary>
    /// <param name="member">True for a reader of the community; false for a visitor, who reads public briefs only.</param>
    public Task<List<Brief>> All(bool member, int most, CancellationToken stop) =>
        work.List<Brief>(
            $"""
            {Select(member)}
            order by b.closed_at is not null or b.answers_until < {Today},
              case when b.closed_at is null and b.answers_until >= {Today} then b.answers_until end, b.answers_until desc, b.id
            limit {most}
            """,
            stop
        );

    public Task<Brief?> Find(BriefId id, bool member, CancellationToken stop) =>
        work.Find<Brief>($"{Select(member)} and b.id = {id}", stop);

    public async Task<BriefId> Post(BriefForm said, PersonId by, CancellationToken stop)
    {
        var id = Id.New<BriefId>(clock);
        await work.Do(
            $"""
            insert into projects.brief (community_id, id, title_zh, title_en, about, good_answer, asked_by, reward, rights, skills,
              answers_until, public, posted_at, posted_by)
            values ({work.Community}, {id}, {said.Title?.Said}, {said.About}, {said.GoodAnswer}, {said.AskedBy}, {said.Reward},
              {said.Rights}, {said.SkillList}, {said.AnswersUntil}, {said.Public}, {clock.Now}, {by})
            """,
            stop
        );
        return id;
    }

    public Task Change(BriefId id, BriefForm said, CancellationToken stop) =>
        work.Do(
            $"""
            update projects.brief set (title_zh, title_en) = ({said.Title?.Said}), about = {said.About}, good_answer = {said.GoodAnswer},
              asked_by = {said.AskedBy}, reward = {said.Reward}, rights = {said.Rights}, skills = {said.SkillList},
              answers_until = {said.AnswersUntil}, public = {said.Public}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <returns>False if it was already closed.</returns>
    public async Task<bool> Close(BriefId id, BriefClosing closing, string? words, CancellationToken stop) =>
        await work.Do(
            $"""
            update projects.brief set closed_at = {clock.Now}, closing = {closing}, closing_words = {words}
            where community_id = {work.Community} and id = {id} and closed_at is null
            """,
            stop
        ) == 1;

    public Task Reopen(BriefId id, CancellationToken stop) =>
        work.Do(
            $"""
            update projects.brief set closed_at = null, closing = null, closing_words = null
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    private LocalDate Today => clock.Today(work.Community.Zone);

    private Statement Select(bool member) =>
        $"""
            select b.id, b.title_zh, b.title_en, b.about, b.good_answer, b.asked_by, b.reward, b.rights, b.skills, b.answers_until, b.public,
              b.posted_at, b.posted_by, b.closed_at, b.closing, b.closing_words,
              (select count(*) from projects.project p where p.community_id = b.community_id and p.brief_id = b.id
                and p.visibility <> 'team')::int as projects
            from projects.brief b where b.community_id = {work.Community} and (b.public or {member})
            """;
}
