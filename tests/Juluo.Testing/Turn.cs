using System.Globalization;

namespace Juluo.Testing;

/// <summary>Whose turn it is among what is asked a part a day: the same for everybody on a day (UTC), all of it over five days, and all of it at once in the night (JULUO_NIGHTLY=1).</summary>
public static class Turn
{
    public const int Parts = 5;

    private const string Variable = "JULUO_SEED";

    public static bool IsNight => Environment.GetEnvironmentVariable("JULUO_NIGHTLY") is "1";

    /// <summary>Days since 1970, or what JULUO_SEED says, so that a day is asked again.</summary>
    public static int Number { get; } =
        int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var said)
            ? said
            : (int)(TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalDays;

    /// <summary>What a failure says at its end.</summary>
    public static string Again => $"Asked again by {Variable}={Number}{(IsNight ? " JULUO_NIGHTLY=1" : "")}.";

    /// <summary>Whether a number is among those of today: a fifth of them, five in a row.</summary>
    public static bool Has(int number) => IsNight || number / Parts % Parts == Number % Parts;
}
