namespace Juluo.Meals;

/// <summary>A shared meal, from one person's point of view.</summary>
/// <param name="Largest">The maximum number of people at a table, 3 … 5.</param>
/// <param name="ClosesAt">The time until which people can join; then the tables are made.</param>
/// <param name="TooFew">True if the meal was cancelled because there were too few people for one table.</param>
/// <param name="Diners">The number of people who have joined.</param>
/// <param name="IsMine">True if the caller has joined.</param>
/// <param name="MyTable">The caller's table; null before the tables are made, or if there was none for them.</param>
/// <param name="ICame">The caller's answer whether they came; null if not given.</param>
public sealed record Meal(
    MealId Id,
    LocalizedText Title,
    string? Note,
    string Place,
    Instant At,
    int Minutes,
    int Largest,
    Instant ClosesAt,
    Instant? SeatedAt,
    Instant? CancelledAt,
    bool TooFew,
    int Diners,
    bool IsMine,
    int? MyTable,
    bool? ICame
)
{
    public const int Smallest = 3;
    public const int MostLargest = 5;
    public const int MostTitleZh = 60;
    public const int MostTitleEn = 90;
    public const int MostNote = 600;
    public const int MostPlace = 120;
    public const int LeastMinutes = 15;
    public const int MostMinutes = 300;

    public Instant EndsAt => At + Duration.FromMinutes(Minutes);

    /// <summary>Returns true if people can still join.</summary>
    public bool IsOpen(Instant now) => SeatedAt is null && CancelledAt is null && now < ClosesAt;

    /// <summary>True if the caller joined and got no table.</summary>
    [JsonIgnore]
    public bool LeftOut => IsMine && SeatedAt is not null && MyTable is null;

    /// <summary>Returns true if the caller should still answer whether they came.</summary>
    public bool AsksMe(Instant now) => MyTable is not null && ICame is null && now >= At && CancelledAt is null;
}
