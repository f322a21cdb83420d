namespace Juluo.Delivery;

public static class PastImportErrors
{
    /// <summary>The rows of an import are kept for a week only.</summary>
    public sealed record TooLate(Instant At) : Conflict("past-import.too-late");
}
