namespace Juluo.Seasons;

/// <summary>A person's application to a season, for themselves or for a group.</summary>
/// <param name="Number">The number in order of arrival.</param>
/// <param name="Group">A circle or an organisation; null for the person.</param>
/// <param name="Purpose">The number of the season's purpose, from 1; null if it has none.</param>
/// <param name="Wishes">The requested times, in order of preference.</param>
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

/// <summary>The kind of applicant.</summary>
[Named("season-group-kind")]
public enum SeasonGroupKind
{
    /// <summary>The person themselves.</summary>
    Person,
    Circle,
    Organisation,
}

/// <summary>A requested time a week.</summary>
/// <param name="Number">The preference; 1 is the first choice.</param>
/// <param name="Weekdays">A bit set of acceptable weekdays; bit 0 is Monday.</param>
/// <param name="Earliest">The earliest start, as minute of the day on the site's wall clock.</param>
/// <param name="Latest">The minute of the day by which it must end.</param>
/// <param name="Resources">The acceptable spaces; the first is preferred.</param>
public sealed record SeasonWish(int Number, int Weekdays, int Earliest, int Latest, int Minutes, IReadOnlyList<ResourceId> Resources)
{
    /// <summary>The maximum number of requested times per application; a further one is refused.</summary>
    public const int Most = 8;
    public const int MostResources = 3;
}
