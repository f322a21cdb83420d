namespace Juluo.Circles;

/// <summary>The pictures at the head of the pages of circles.</summary>
internal static class CircleCovers
{
    public static CoverStore Store(UnitOfWork work, Clock clock) => new(work, clock, "circles.circle_cover", "circle_id");
}
