namespace Juluo.Projects;

/// <summary>The kinds of notifications about projects.</summary>
internal static class ProjectNotices
{
    public const string Project = "projects.project";
    public const string Team = "projects.team";
    public const string Agreement = "projects.agreement";
    public const string Brief = "projects.brief";

    public static readonly NotificationKind[] Kinds =
    [
        new(Project, NotificationWay.AtOnce, ProjectRights.See),
        new(Team, NotificationWay.AtOnce, ProjectRights.See),
        new(Agreement, NotificationWay.AtOnce, ProjectRights.See),
        new(Brief, NotificationWay.AtOnce, ProjectRights.See),
    ];
}
