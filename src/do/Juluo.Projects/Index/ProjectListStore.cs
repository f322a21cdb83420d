namespace Juluo.Projects;

/// <summary>Projects of other groups, from imported lists. A project is recognised by its key (<c>same</c>), so importing a list twice adds nothing.</summary>
internal sealed class ProjectListStore(UnitOfWork work)
{
    public Task<int> Count(CancellationToken stop) =>
        work.Find<int>($"select count(*)::int from projects.listed_project where community_id = {work.Community}", stop);

    /// <summary>Adds new projects and updates existing ones.</summary>
    /// <returns>The numbers of new, changed and unchanged projects.</returns>
    public async Task<(int Added, int Changed, int Same)> Put(IReadOnlyList<ProjectListCsv.Row> rows, Clock clock, CancellationToken stop)
    {
        var written = await work.List<bool>(
            $$"""
            insert into projects.listed_project as l (community_id, id, group_name, name, about, stage, site, code, topics, same, listed_at)
            select {{work.Community}}, t.id, t.group_name, t.name, t.about, t.stage, t.site, t.code,
              coalesce(string_to_array(nullif(t.topics, ''), E'\n'), '{}'), t.same, {{clock.Now}}
            from unnest({{rows.Select(_ => clock.NewKey())}}::uuid[], {{rows.Select(r => r.Group)}}::text[], {{rows.Select(r =>
                r.Name
            )}}::text[],
              {{rows.Select(r => r.About)}}::text[], {{rows.Select(r => r.Stage)}}::text[], {{rows.Select(r => r.Site)}}::text[],
              {{rows.Select(r => r.Code)}}::text[], {{rows.Select(r => string.Join('\n', r.Topics))}}::text[], {{rows.Select(r =>
                r.Same
            )}}::text[])
              as t (id, group_name, name, about, stage, site, code, topics, same)
            on conflict (community_id, same) do update set (group_name, name, about, stage, site, code, topics, listed_at)
              = (excluded.group_name, excluded.name, excluded.about, excluded.stage, excluded.site, excluded.code, excluded.topics, excluded.listed_at)
            where (l.group_name, l.name, l.about, l.stage, l.site, l.code, l.topics) is distinct from
              (excluded.group_name, excluded.name, excluded.about, excluded.stage, excluded.site, excluded.code, excluded.topics)
            returning (xmax = 0)
            """,
            stop
        );
        var added = written.Count(fresh => fresh);
        return (added, written.Count - added, rows.Count - written.Count);
    }

    public Task Clear(CancellationToken stop) =>
        work.Do($"delete from projects.listed_project where community_id = {work.Community}", stop);
}
