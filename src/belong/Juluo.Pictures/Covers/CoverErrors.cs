namespace Juluo.Pictures;

public static class CoverErrors
{
    /// <summary>The change isn't the last one of the cover, or is more than a day old.</summary>
    public sealed record NotTheLast() : Conflict("cover.not-the-last");
}
