namespace Juluo.Seasons;

/// <summary>A person asks a season for times, for themselves or for a group.</summary>
/// <param name="Number">The order in which they came.</param>
/// <param name="Group">A circle or an organisation; null: themselves.</param>
/// <param name="Purpose">Which of the season's, from 1; null: none.</param>
/// <param name="Wishes">In the order of preference.</param>
public sealed record SeasonApplication(
    SeasonApplicationId Id,
    SeasonId Season,
    int Number,
    PersonId Person,
    SeasonGroupKind Kind,
    Guid? Group,
    int? Purpose,
    int? People,
    Instant MadeAt,
    Instant? WithdrawnAt,
    int Version,
    IReadOnlyList<SeasonWish> Wishes
);

/// <summary>For whom a person applies.</summary>
[Named("season-group-kind")]
public enum SeasonGroupKind
{
    /// <summary>For themselves.</summary>
    Person,
    Circle,
    Organisation,
}

/// <summary>One time a week that a person would like.</summary>
/// <param name="Number">1 is the first choice.</param>
/// <param name="Weekdays">Any of them; bit 0 is Monday.</param>
/// <param name="Earliest">Minute of the day on the site's wall clock.</param>
/// <param name="Latest">The time of day by which it must end.</param>
/// <param name="Resources">Any of them; the first is preferred.</param>
public sealed record SeasonWish(int Number, int Weekdays, int Earliest, int Latest, int Minutes, IReadOnlyList<ResourceId> Resources)
{
    /// <summary>That one application may have.</summary>
    public const int Most = 8;
    public const int MostResources = 3;
}
