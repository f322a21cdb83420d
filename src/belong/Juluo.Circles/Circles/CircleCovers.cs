namespace Juluo.Circles;

/// <summary>Access to the cover pictures of circles' pages.</summary>
internal static class CircleCovers
{
    public static CoverStore Store(UnitOfWork work, Clock clock) => new(work, clock, "circles.circle_cover", "circle_id");
}
