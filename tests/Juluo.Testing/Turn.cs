using System.Globalization;

namespace Juluo.Testing;

/// <summary>Selects the part of a test that runs on a day: the same for everyone on a day (UTC), all of it over five days, and all of it at once at night (JULUO_NIGHTLY=1).</summary>
public static class Turn
{
    public const int Parts = 5;

    private const string Variable = "JULUO_SEED";

    public static bool IsNight => Environment.GetEnvironmentVariable("JULUO_NIGHTLY") is "1";

    /// <summary>Days since 1970, or JULUO_SEED, to repeat a day.</summary>
    public static int Number { get; } =
        int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var said)
            ? said
            : (int)(TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalDays;

    /// <summary>The end of a failure message.</summary>
    public static string Again => $"Asked again by {Variable}={Number}{(IsNight ? " JULUO_NIGHTLY=1" : "")}.";

    /// <summary>True if a number is one of today's: a fifth of them, five in a row.</summary>
    public static bool Has(int number) => IsNight || number / Parts % Parts == Number % Parts;
}
