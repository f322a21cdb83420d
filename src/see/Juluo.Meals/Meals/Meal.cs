namespace Juluo.Meals;

/// <summary>A shared meal, from one person's point of view.</summary>
/// <param name="Rounds">The number of rounds, 1 … 8; people change tables between them.</param>
/// <param name="Largest">The maximum number of people at a table: 3 … 5 in a single round, up to 12 in several.</param>
/// <param name="AccessibleTables">The number of tables that people who need an easily reached table can use, from table 1; null if all are.</param>
/// <param name="ClosesAt">The time until which people can join; then the tables are made.</param>
/// <param name="TooFew">True if the meal was cancelled because there were too few people for one table.</param>
/// <param name="Diners">The number of people who have joined.</param>
/// <param name="IsMine">True if the caller has joined.</param>
/// <param name="MyTable">The caller's table, in their first round; null before the tables are made, or if there was none for them.</param>
/// <param name="ICame">The caller's answer whether they came; null if not given.</param>
public sealed record Meal(
    MealId Id,
    LocalizedText Title,
    string? Note,
    string Place,
    Instant At,
    int Minutes,
    int Rounds,
    int Largest,
    int? AccessibleTables,
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
    public const int MostLargestInRounds = 12;
    public const int MostRounds = 8;
    public const int LeastRoundMinutes = 10;
    public const int MostTitleZh = 60;
    public const int MostTitleEn = 90;
    public const int MostNote = 600;
    public const int MostPlace = 120;
    public const int LeastMinutes = 15;
    public const int MostMinutes = 300;

    public Instant EndsAt => At + Duration.FromMinutes(Minutes);

    /// <summary>True if people change tables during the meal.</summary>
    [JsonIgnore]
    public bool HasRounds => Rounds > 1;

    /// <summary>Returns the time at which a round begins; that of the round after the last is the end.</summary>
    public Instant RoundAt(int round) => At + (Duration.FromMinutes(Minutes) * (round - 1) / Rounds);

    /// <summary>Returns the first round that has not begun; <see cref="Rounds"/> + 1 if all have.</summary>
    public int NextRound(Instant now) => Enumerable.Range(1, Rounds).FirstOrDefault(round => RoundAt(round) > now, Rounds + 1);

    /// <summary>Returns true if people can join although the tables are made: the host seats them in a later round.</summary>
    public bool IsOpenLate(Instant now) => HasRounds && SeatedAt is not null && CancelledAt is null && NextRound(now) <= Rounds;

    /// <summary>Returns true if people can still join.</summary>
    public bool IsOpen(Instant now) => SeatedAt is null && CancelledAt is null && now < ClosesAt;

    /// <summary>True if the caller joined and got no table.</summary>
    [JsonIgnore]
    public bool LeftOut => IsMine && SeatedAt is not null && MyTable is null;

    /// <summary>Returns true if the caller should still answer whether they came.</summary>
    public bool AsksMe(Instant now) => MyTable is not null && ICame is null && now >= At && CancelledAt is null;
}
