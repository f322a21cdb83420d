namespace Juluo.Projects;

/// <summary>The project that a page and its widgets are about, as the caller stands to it.</summary>
public sealed record OfProject(Project Project, ProjectRights Rights)
{
    /// <summary>The dashboard of a project's own page, at <c>/projects/{id}</c>: what other modules have of it. Its widgets take <see cref="OfProject"/>.</summary>
    public const string Dashboard = "project";
}
