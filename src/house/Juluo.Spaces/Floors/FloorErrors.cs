namespace Juluo.Spaces;

internal static class FloorErrors
{
    public sealed record LevelTaken(int Level) : Invalid("floor.level-taken", "level");

    public sealed record NoLevel(int Lowest, int Highest) : Invalid("floor.no-level", "level");

    public sealed record NoSize(string? At, int Least, int Most) : Invalid("floor.no-size", At);

    /// <summary>At this size, something on the plan would lie outside.</summary>
    public sealed record ThingsOutside(int Count) : Invalid("floor.things-outside", "wide");

    /// <summary>The position is outside the grid, or has no size.</summary>
    public sealed record OffThePlan(int Wide, int Deep) : Invalid("floor.off-the-plan", "x");

    public sealed record NoCapacity(int Most) : Invalid("floor.no-capacity", "capacity");

    /// <summary>Zones or resources refer to it, possibly retired ones.</summary>
    public sealed record InUse() : Conflict("floor.in-use");

    public sealed record NoDrawing() : Invalid("floor.no-drawing", "drawing");

    /// <summary>The file is not an SVG, or cannot be read.</summary>
    public sealed record NotADrawing() : Invalid("floor.not-a-drawing", "drawing");

    /// <summary>The SVG does not specify its size.</summary>
    public sealed record DrawingWithoutSize() : Invalid("floor.drawing-without-size", "drawing");

    /// <summary>The drawing contains no lines, shapes or text.</summary>
    public sealed record EmptyDrawing() : Invalid("floor.empty-drawing", "drawing");

    public sealed record DrawingTooLarge(int MostKilobytes) : Invalid("floor.drawing-too-large", "drawing");

    /// <summary>The elements of the drawing are nested too deeply.</summary>
    public sealed record DrawingTooDeep(int Most) : Invalid("floor.drawing-too-deep", "drawing");
}
