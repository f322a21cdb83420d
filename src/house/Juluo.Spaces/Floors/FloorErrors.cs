namespace Juluo.Spaces;

internal static class FloorErrors
{
    public sealed record LevelTaken(int Level) : Invalid("floor.level-taken", "level");

    public sealed record NoLevel(int Lowest, int Highest) : Invalid("floor.no-level", "level");

    public sealed record NoSize(string? At, int Least, int Most) : Invalid("floor.no-size", At);

    /// <summary>Made so small, things would stand outside.</summary>
    public sealed record ThingsOutside(int Count) : Invalid("floor.things-outside", "wide");

    /// <summary>Outside the grid, or of no size.</summary>
    public sealed record OffThePlan(int Wide, int Deep) : Invalid("floor.off-the-plan", "x");

    public sealed record NoCapacity(int Most) : Invalid("floor.no-capacity", "capacity");

    /// <summary>Something stands on it or happened there.</summary>
    public sealed record InUse() : Conflict("floor.in-use");

    public sealed record NoDrawing() : Invalid("floor.no-drawing", "drawing");

    /// <summary>It is no SVG, or one that cannot be read.</summary>
    public sealed record NotADrawing() : Invalid("floor.not-a-drawing", "drawing");

    /// <summary>An SVG that does not say how large it is.</summary>
    public sealed record DrawingWithoutSize() : Invalid("floor.drawing-without-size", "drawing");

    /// <summary>Nothing of it is lines, shapes or words.</summary>
    public sealed record EmptyDrawing() : Invalid("floor.empty-drawing", "drawing");

    public sealed record DrawingTooLarge(int MostKilobytes) : Invalid("floor.drawing-too-large", "drawing");

    /// <summary>Groups within groups within groups.</summary>
    public sealed record DrawingTooDeep(int Most) : Invalid("floor.drawing-too-deep", "drawing");
}
