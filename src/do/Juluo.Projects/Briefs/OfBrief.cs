namespace Juluo.Projects;

/// <summary>The brief that a page and its widgets are about.</summary>
public sealed record OfBrief(Brief Brief)
{
    /// <summary>The dashboard of a brief's own page, at <c>/briefs/{id}</c>: what other modules have of it. Its widgets take <see cref="OfBrief"/>.</summary>
    public const string Dashboard = "brief";
}
