namespace Juluo.Projects;

/// <summary>The input of a brief's page and its widgets.</summary>
public sealed record OfBrief(Brief Brief)
{
    /// <summary>The dashboard of a brief's page, <c>/briefs/{id}</c>, where other modules show their data about it. Its widgets take <see cref="OfBrief"/>.</summary>
    public const string Dashboard = "brief";
}
