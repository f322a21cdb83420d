namespace Juluo.Plans;

internal static class PassImportErrors
{
    public sealed record NoKind() : Invalid("pass-import.no-kind", "file");

    public sealed record TrialIsOneFreeDay() : Invalid("pass-import.trial-is-one-free-day", "file");

    /// <summary>Hours of a pass are for some kinds of resources only.</summary>
    public sealed record NotByTheHour(string Kinds) : Invalid("pass-import.not-by-the-hour", "file");

    public sealed record NoPass() : Invalid("pass-import.no-pass", "file");

    /// <summary>To come, or too long ago.</summary>
    public sealed record NotBoughtThen() : Invalid("pass-import.not-bought-then", "file");

    public sealed record ValidTooLong(int Days) : Invalid("pass-import.valid-too-long", "file");

    public sealed record NoQuantity(int Most) : Invalid("pass-import.no-quantity", "file");

    /// <summary>Neither what is left nor what was used: nothing is guessed of what was paid for.</summary>
    public sealed record NothingSaidOfTheRest() : Invalid("pass-import.nothing-said-of-the-rest", "file");

    public sealed record MoreThanWasBought() : Invalid("pass-import.more-than-was-bought", "file");

    /// <summary>Some of it is neither left nor used, and its days are not over.</summary>
    public sealed record DoesNotAddUp() : Invalid("pass-import.does-not-add-up", "file");

    public sealed record NoCurrency() : Invalid("pass-import.no-currency", "file");
}
