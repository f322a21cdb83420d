namespace Juluo.Delivery;

public static class PastImportErrors
{
    /// <summary>The import is more than a week old and can no longer be undone.</summary>
    public sealed record TooLate(Instant At) : Conflict("past-import.too-late");
}
