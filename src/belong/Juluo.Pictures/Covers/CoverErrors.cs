namespace Juluo.Pictures;

public static class CoverErrors
{
    /// <summary>Only the last change of a cover can be undone, and only for a day.</summary>
    public sealed record NotTheLast() : Conflict("cover.not-the-last");
}
