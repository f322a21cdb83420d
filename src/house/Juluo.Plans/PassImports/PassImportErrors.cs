namespace Juluo.Plans;

internal static class PassImportErrors
{
    public sealed record NoKind() : Invalid("pass-import.no-kind", "file");

    public sealed record TrialIsOneFreeDay() : Invalid("pass-import.trial-is-one-free-day", "file");

    /// <summary>Passes for hours are limited to some kinds of resources.</summary>
    public sealed record NotByTheHour(string Kinds) : Invalid("pass-import.not-by-the-hour", "file");

    public sealed record NoPass() : Invalid("pass-import.no-pass", "file");

    /// <summary>The date is in the future or too far in the past.</summary>
    public sealed record NotBoughtThen() : Invalid("pass-import.not-bought-then", "file");

    public sealed record ValidTooLong(int Days) : Invalid("pass-import.valid-too-long", "file");

    public sealed record NoQuantity(int Most) : Invalid("pass-import.no-quantity", "file");

    /// <summary>The row has neither what is left nor what was used, and neither is guessed.</summary>
    public sealed record NothingSaidOfTheRest() : Invalid("pass-import.nothing-said-of-the-rest", "file");

    public sealed record MoreThanWasBought() : Invalid("pass-import.more-than-was-bought", "file");

    /// <summary>The amounts left and used do not add up to what was bought, although the pass is still valid.</summary>
    public sealed record DoesNotAddUp() : Invalid("pass-import.does-not-add-up", "file");

    public sealed record NoCurrency() : Invalid("pass-import.no-currency", "file");
}
