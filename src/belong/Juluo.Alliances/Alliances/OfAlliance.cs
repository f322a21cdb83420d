namespace Juluo.Alliances;

/// <summary>The alliance that a page and its widgets are about.</summary>
public sealed record OfAlliance(AllianceId Id)
{
    /// <summary>The dashboard of an alliance's page, at <c>/alliances/{id}</c>, to which other modules add. Its widgets take <see cref="OfAlliance"/>.</summary>
    public const string Dashboard = "alliance";
}
