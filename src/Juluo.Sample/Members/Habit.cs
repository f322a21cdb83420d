namespace Juluo.Sample;

/// <summary>A person's habits: attendance, seat, and how easily they talk and agree.</summary>
/// <param name="Weekdays">The probability of coming on each weekday, Monday first, 0–1.</param>
/// <param name="Arrives">The usual hour of arrival, 8–14.</param>
/// <param name="Stays">The usual number of hours, 3–9.</param>
/// <param name="FavouriteZone">The number of the zone where they spend most of the time.</param>
/// <param name="SecondZone">The zone where they spend the rest.</param>
/// <param name="Sociability">A factor for the rate of conversations; 1 is usual.</param>
/// <param name="Openness">The log-odds of accepting an introduction if nothing else is known.</param>
/// <param name="Roams">The probability of spending a day in another house of the network.</param>
/// <param name="AwayFrom">The first day of a leave; <c>AwayUntil</c> is the first day back. Both are null for people without a leave.</param>
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

/// <summary>The part that a person plays in the network. Hidden from the program; tests know it.</summary>
public enum Standing
{
    Regular,

    /// <summary>Begins far more conversations than others, with nearly everyone.</summary>
    Hub,

    /// <summary>Comes to work, and hardly ever talks to anyone.</summary>
    Isolate,

    /// <summary>Joined within the last 28 days.</summary>
    Newcomer,

    /// <summary>Has a leave of 14 to 56 days, which began a week ago or earlier; some are still away.</summary>
    OnLeave,
}
