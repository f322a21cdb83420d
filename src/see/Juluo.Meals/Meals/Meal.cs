namespace Juluo.Meals;

/// <summary>A shared meal, as one person sees it.</summary>
/// <param name="Largest">How many people sit at a table at most, 3 … 5.</param>
/// <param name="ClosesAt">Until then people join; then the tables are made.</param>
/// <param name="TooFew">It was cancelled because there were not enough people for one table.</param>
/// <param name="Diners">How many have joined.</param>
/// <param name="IsMine">The caller has joined.</param>
/// <param name="MyTable">The caller's table; null: none yet, or none for them.</param>
/// <param name="ICame">What the caller said afterwards.</param>
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

    /// <summary>Whether people may still join.</summary>
    public bool IsOpen(Instant now) => SeatedAt is null && CancelledAt is null && now < ClosesAt;

    /// <summary>The caller joined, and there was no table for them.</summary>
    [JsonIgnore]
    public bool LeftOut => IsMine && SeatedAt is not null && MyTable is null;

    /// <summary>Whether the caller is still to say whether they came.</summary>
    public bool AsksMe(Instant now) => MyTable is not null && ICame is null && now >= At && CancelledAt is null;
}
