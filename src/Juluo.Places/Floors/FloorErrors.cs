namespace Juluo.Places;

public static class FloorErrors
{
    public sealed record LevelTaken(int Level) : Invalid("level");

    public sealed record NoLevel(int Lowest, int Highest) : Invalid("level");

    public sealed record NoSize(string? At, int Least, int Most) : Invalid(At);

    /// <summary>Made so small, things would stand outside.</summary>
    public sealed record ThingsOutside(int Count) : Invalid("wide");

    /// <summary>Outside the grid, or of no size.</summary>
    public sealed record OffThePlan(int Wide, int Deep) : Invalid("x");

    public sealed record NoCapacity(int Most) : Invalid("capacity");

    /// <summary>Something stands on it or happened there.</summary>
    public sealed record InUse : Conflict;

    public sealed record NoDrawing() : Invalid("drawing");

    /// <summary>It is no SVG, or one that cannot be read.</summary>
    public sealed record NotADrawing() : Invalid("drawing");

    /// <summary>An SVG that does not say how large it is.</summary>
    public sealed record DrawingWithoutSize() : Invalid("drawing");

    /// <summary>Nothing of it is lines, shapes or words.</summary>
    public sealed record EmptyDrawing() : Invalid("drawing");

    public sealed record DrawingTooLarge(int MostKilobytes) : Invalid("drawing");

    /// <summary>Groups within groups within groups.</summary>
    public sealed record DrawingTooDeep(int Most) : Invalid("drawing");
}
