using NodaTime;

namespace Juluo.Projects.Tests;

/// <summary>Laws over every relation of a person to a project. Pure.</summary>
public sealed class ProjectRightsTests
{
    private static readonly Community Here = new(new(Guid.Empty), "here", new("這裡"), new("這裡。"), "Asia/Taipei", "TWD");

    [Fact] // seen to fail without the question for the permission
    public void A_person_who_may_not_take_part_can_leave_and_do_nothing_else()
    {
        foreach (var project in All())
            ProjectRights
                .Of(project, As(ProjectRights.See, ProjectRights.Manage))
                .ShouldBe(new(false, false, project.IsMine, false, false, false, false), $"{project}");
    }

    [Fact] // seen to fail with requests taken after the end
    public void In_a_project_that_has_ended_its_team_adds_and_leaves_and_all_else_waits_until_it_goes_on()
    {
        foreach (var project in All())
        {
            var rights = ProjectRights.Of(project, As(ProjectRights.TakePart));
            var ended = project.EndedAt is not null;
            (rights.Ask || rights.Answer || rights.Work || rights.Lead).ShouldBe(!ended && !Waits(project), $"{project}");
            (rights.Add, rights.Work).ShouldBe((project.IsMine, project.IsMine && !ended), $"{project}");
            rights.Reopen.ShouldBe(ended && project.IsMine && (project.Leads || !project.Led), $"{project}");
        }

        static bool Waits(Project project) => project.Mine == TeamState.Asked;
    }

    [Fact] // seen to fail with every visibility led
    public void An_operator_leads_only_what_no_one_leads_and_nothing_that_a_team_keeps_to_itself()
    {
        foreach (var project in All())
        {
            var rights = ProjectRights.Of(project, As(ProjectRights.TakePart, ProjectRights.Manage));
            (rights.Lead && !project.Leads).ShouldBe(
                project is { EndedAt: null, Led: false } && project.Visibility != ProjectVisibility.Team,
                $"{project}"
            );
        }
    }

    private static Caller As(params string[] may) =>
        Caller.Visitor(Here, Languages.Chinese) with
        {
            Person = new PersonId(Guid.Empty),
            Permissions = new HashSet<string>(may, StringComparer.Ordinal),
        };

    private static IEnumerable<Project> All() =>
        from ended in new[] { false, true }
        from visibility in Enum.GetValues<ProjectVisibility>()
        from mine in new TeamState?[] { null, TeamState.Asked, TeamState.Invited, TeamState.Here }
        from led in new[] { false, true }
        from leads in led && mine == TeamState.Here ? new[] { false, true } : [false]
        select new Project(
            new(Guid.Empty),
            new("甲"),
            null,
            null,
            visibility,
            new LocalDate(2026, 1, 1),
            null,
            null,
            [],
            null,
            Instant.MinValue,
            ended ? Instant.MaxValue : null,
            ended ? ProjectEnding.Finished : null,
            null,
            null,
            1,
            0,
            led,
            mine,
            leads
        );
}
