namespace Juluo.Circles;

/// <summary>The circle that a page and its widgets are about, as the caller stands to it.</summary>
public sealed record OfCircle(Circle Circle, CircleRights Rights)
{
    /// <summary>The dashboard of a circle's own page, at <c>/circles/{id}</c>: what other modules have of it. Its widgets take <see cref="OfCircle"/>.</summary>
    public const string Dashboard = "circle";
}
