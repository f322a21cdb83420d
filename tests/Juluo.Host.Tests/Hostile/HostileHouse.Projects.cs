namespace Juluo.Host.Tests;

/// <summary>Objects required for examples in a project.</summary>
public sealed partial class HostileHouse
{
    /// <summary>The text of a team's agreement to sign.</summary>
    internal const string TeamTerms = "1\nW\nR\nL\n{}";

    /// <summary>A project of the operator.</summary>
    internal Task<Guid> Project() => Made("/projects", Examples.Project(0));

    internal async Task<Guid> EndedProject()
    {
        var project = await Project();
        await Do("update projects.project set ended_at = '2026-11-19', ending = 'finished' where id = $1", project);
        return project;
    }

    /// <summary>The same, and a member is in its team.</summary>
    internal async Task<Guid> Team()
    {
        var project = await Project();
        await Do(
            "insert into projects.team_member (community_id, id, project_id, person_id, state, since) values ($1, gen_random_uuid(), $2, $3, 'here', '2026-11-19')",
            Here.Id.Value,
            project,
            Mate
        );
        return project;
    }

    internal Guid Mate => Houses.Named(nameof(Role.Member)).Person.Value;

    /// <summary>The same, and there is an agreement to sign.</summary>
    internal async Task<Guid> Agreed()
    {
        var project = await Team();
        await Do(
            """
            insert into projects.agreement (community_id, project_id, number, work, rights, leaving, shares, hash, written_at)
            values ($1, $2, 1, 'W', 'R', 'L', '{}', '', '2026-11-19')
            """,
            Here.Id.Value,
            project
        );
        return project;
    }

    internal async Task<string> Opening()
    {
        var project = await Project();
        return $"/projects/{project}/openings/{await Made($"/projects/{project}/openings", new { title = "An editor" })}/details";
    }
}
