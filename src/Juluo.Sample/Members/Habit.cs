namespace Juluo.Sample;

/// <summary>A person's own rhythm: when they come, where they sit, how easily they talk and agree.</summary>
/// <param name="Weekdays">Chance of coming on each weekday, Monday first, 0–1.</param>
/// <param name="Arrives">Usual hour of arrival, 8–14.</param>
/// <param name="Stays">Usual hours of stay, 3–9.</param>
/// <param name="FavouriteZone">Number of the zone where most of the time is spent.</param>
/// <param name="SecondZone">Where the rest is spent.</param>
/// <param name="Sociability">Multiplies the rate of conversations; 1 is usual.</param>
/// <param name="Openness">Log-odds of saying yes to an introduction with nothing else known.</param>
/// <param name="Roams">Chance that a day is spent in another house of the network.</param>
/// <param name="AwayFrom">First day away and first day back.</param>
public sealed record Habit(
    IReadOnlyList<double> Weekdays,
    int Arrives,
    int Stays,
    int FavouriteZone,
    int SecondZone,
    double Sociability,
    double Openness,
    double Roams,
    Standing Standing,
    LocalDate? AwayFrom,
    LocalDate? AwayUntil
);

/// <summary>What part a person has in the life of the house. Hidden from the program; tests know it.</summary>
public enum Standing
{
    Regular,

    /// <summary>Talks to nearly everybody.</summary>
    Hub,

    /// <summary>Comes, works, goes.</summary>
    Isolate,

    /// <summary>Joined within the last four weeks.</summary>
    Newcomer,

    /// <summary>Away for some weeks in the middle.</summary>
    OnLeave,
}
