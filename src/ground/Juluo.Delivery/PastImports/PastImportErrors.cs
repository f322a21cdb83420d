namespace Juluo.Delivery;

public static class PastImportErrors
{
    /// <summary>The record of an import is kept for a week only.</summary>
    public sealed record TooLate(Instant At) : Conflict("past-import.too-late");
}
