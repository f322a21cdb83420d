namespace Juluo.Delivery;

public static class PastImportErrors
{
    /// <summary>What it did is no longer kept row by row.</summary>
    public sealed record TooLate(Instant At) : Conflict("past-import.too-late");
}
