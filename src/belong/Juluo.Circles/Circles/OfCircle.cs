namespace Juluo.Circles;

/// <summary>Parameter of a circle's page and widgets: the circle and the caller's permissions.</summary>
public sealed record OfCircle(Circle Circle, CircleRights Rights)
{
    /// <summary>The dashboard of a circle's page, at <c>/circles/{id}</c>, to which other modules add. Its widgets take <see cref="OfCircle"/>.</summary>
    public const string Dashboard = "circle";
}
