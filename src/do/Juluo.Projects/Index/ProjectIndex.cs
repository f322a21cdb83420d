namespace Juluo.Projects;

/// <summary>Searches the projects of this community, its allies and imported lists as one list.</summary>
/// <remarks>Every search scans all projects once, so there is no search index to maintain.</remarks>
internal sealed class ProjectIndex(UnitOfWork work)
{
    public const int PerPage = 30;
    public const int MostTopics = 12;

    /// <param name="seen">The number of projects on the pages before.</param>
    /// <param name="self">The searcher, whose own projects are included even if only the team sees them.</param>
    public Task<List<IndexedProject>> Find(IndexQuestion asked, int seen, PersonId? self, bool member, CancellationToken stop) =>
        work.List<IndexedProject>(
            $"""
            select source, id, of_community, group_name as "group", name_zh, name_en, summary_zh, summary_en, topics, state, stage, site, code, at,
              count(*) over ()::int as matching
            from ({All(self, member)}) i where {Matches(asked)}
            order by lower(concat_ws(' ', name_zh, name_en)) not like all ({asked.Patterns}),
              lower(' ' || regexp_replace(concat_ws(' ', name_zh, name_en), '[^[:alnum:]]+', ' ', 'g')) not like all ({asked.Beginnings}),
              case source when 'here' then 0 when 'ally' then 1 else 2 end, case state when 'open' then 0 when 'going' then 1 else 2 end,
              case when source <> 'list' then at end desc, coalesce(name_zh, name_en) ~ '^[^[:alnum:]]', lower(coalesce(name_zh, name_en)), id, code
            limit {PerPage} offset {seen}
            """,
            stop
        );

    /// <summary>Returns the most frequent topics among the projects found.</summary>
    public Task<List<IndexTopic>> Topics(IndexQuestion asked, PersonId? self, bool member, CancellationToken stop) =>
        work.List<IndexTopic>(
            $"""
            select min(topic) as name, count(*)::int as count from ({All(self, member)}) i cross join lateral unnest(topics) as t (topic)
            where {Matches(asked)} group by lower(topic) order by count(*) desc, min(topic) limit {MostTopics}
            """,
            stop
        );

    private static Statement Matches(IndexQuestion asked) =>
        $"""
            words like all ({asked.Patterns}) and ({asked.State}::text is null or state = {asked.State})
              and ({asked.Source}::text is null or source = {asked.Source})
              and ({asked.Topic}::text is null or exists (select from unnest(topics) as o (topic) where lower(o.topic) = lower({asked.Topic})))
            """;

    private Statement All(PersonId? self, bool member) =>
        $"""
            select h.*, lower(concat_ws(' ', name_zh, name_en, summary_zh, summary_en, array_to_string(topics, ' '), looks)) as words from (
              select 'here' as source, p.id, null::uuid as of_community, null::text as group_name, p.name_zh, p.name_en, p.summary_zh, p.summary_en,
                p.topics, case when p.ended_at is not null then 'ended' when o.looks is not null then 'open' else 'going' end as state,
                null::text as stage, null::text as site, p.repository as code, coalesce(p.ended_at, p.made_at) as at, o.looks
              from projects.project p
              left join lateral (
                select string_agg(o.title || ' ' || array_to_string(o.skills, ' '), ' ') as looks from projects.team_opening o
                where o.community_id = p.community_id and o.project_id = p.id and o.closed_at is null and o.filled < o.places
                  and p.ended_at is null
              ) o on true
              where p.community_id = {work.Community} and (p.visibility = 'public' or p.visibility = 'community' and {member}
                or exists (select from projects.team_member m where m.community_id = p.community_id and m.project_id = p.id
                  and m.person_id = {self} and m.state = 'here'))
              union all
              select 'ally', a.id, a.of_community, null, a.name_zh, a.name_en, a.summary_zh, a.summary_en, a.topics,
                case when a.ended then 'ended' when a.looks is not null then 'open' else 'going' end, null, null, a.code, a.at, a.looks
              from projects.allied_projects() a where {member}
              union all
              select 'list', null, null, l.group_name, l.name, null, l.about, null, l.topics, 'unknown', l.stage, l.site, l.code, l.listed_at,
                concat_ws(' ', l.group_name, l.stage)
              from projects.listed_project l where l.community_id = {work.Community} and {member}
            ) h
            """;
}
