namespace Juluo.Projects;

/// <summary>The input of a project's page and its widgets: the project and the caller's rights in it.</summary>
public sealed record OfProject(Project Project, ProjectRights Rights)
{
    /// <summary>The dashboard of a project's page, <c>/projects/{id}</c>, where other modules show their data about it. Its widgets take <see cref="OfProject"/>.</summary>
    public const string Dashboard = "project";
}
