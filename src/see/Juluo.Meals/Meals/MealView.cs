namespace Juluo.Meals;

/// <summary>A shared meal with its tables, and the caller's part in it.</summary>
/// <param name="Waiting">Before the tables are made: people who have joined. Afterwards: people without a table.</param>
/// <param name="Mine">The caller's seat in each round, if there are several rounds and the tables are made.</param>
/// <param name="Requests">The caller's requests, if they joined a meal of several rounds.</param>
/// <param name="Came">The number of people who said they were there.</param>
public sealed record MealView(
    Meal Meal,
    IReadOnlyList<MealView.Table> Tables,
    IReadOnlyList<PersonCard> Waiting,
    IReadOnlyList<MealView.MySeat> Mine,
    MealView.MyRequests? Requests,
    int Came,
    [property: JsonIgnore] Instant Now,
    PersonId Me,
    bool MayHost
)
{
    /// <summary>The caller's seat in a round.</summary>
    /// <param name="Table">The number of the table; null for none.</param>
    /// <param name="Reasons">The reasons for the seat; the people whom a reason concerns are in its list.</param>
    public sealed record MySeat(int Round, Instant At, int? Table, IReadOnlyList<PersonCard> With, IReadOnlyList<MyReason> Reasons);

    public sealed record MyReason(MealReason Kind, IReadOnlyList<PersonCard> People);

    /// <summary>The caller's requests for a meal of several rounds.</summary>
    /// <param name="HasCompany">True if at least one person who joined could keep the caller company.</param>
    /// <param name="Missed">Wishes that the seats do not meet.</param>
    /// <param name="Find">The part of a name that was looked for; null if none was.</param>
    public sealed record MyRequests(
        bool NeedsAccessible,
        bool NotAlone,
        bool HasCompany,
        IReadOnlyList<PersonCard> Wishes,
        IReadOnlyList<PersonCard> Missed,
        string? Find,
        IReadOnlyList<PersonCard> Found
    );

    /// <param name="Number">The number of the table, from 1.</param>
    public sealed record Table(int Number, IReadOnlyList<PersonCard> People);
}
