using Juluo.Networks.Assignment;

namespace Juluo.Meals;

/// <summary>GET /meals/{id}/moves/new — shows the form that moves a person, or swaps two, in a round. Shows what the move costs before it is made.</summary>
[Get("/meals/{id}/moves/new", MealsModule.Host, Page = typeof(NewMealMovePage))]
internal sealed class NewMealMove(UnitOfWork work, Clock clock, MealRounds rounds) : Slice<NewMealMove.Input, MealMoveView>
{
    /// <param name="Round">The round, from 1; null for the next one.</param>
    /// <param name="To">The table, from 1; 0 takes the person's seat away.</param>
    /// <param name="With">The person with whom they swap places; the table is then ignored.</param>
    public sealed record Input(
        MealId Id,
        [property: Within(1, Meal.MostRounds)] int? Round = null,
        PersonId? Person = null,
        [property: Within(0, 1000)] int? To = null,
        PersonId? With = null
    );

    public override async Task<Outcome<MealMoveView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new MealStore(work, clock).Find(input.Id, caller.Self, stop)
            is not { HasRounds: true, SeatedAt: not null, CancelledAt: null } meal
        )
            return new NotFound();
        var evening = await rounds.Of(meal, stop);
        var usual = Math.Min(meal.NextRound(clock.Now), meal.Rounds);
        var round = input.Round is { } chosen && chosen >= 1 && chosen <= meal.Rounds ? chosen : usual;
        var tables = evening.Seats.Where(s => s.Round == round).ToDictionary(s => s.Person, s => s.Table);
        Outcome<RoundsChange>? cost =
            input.Person is { } person && (input.To is not null || input.With is not null)
                ? new MealMove(round, person, input.To ?? 0, input.With).Cost(evening, clock.Now)
                : (Outcome<RoundsChange>?)null;
        return new MealMoveView(
            meal,
            round,
            [.. Enumerable.Range(1, meal.Rounds).Where(r => meal.RoundAt(r + 1) > clock.Now)],
            [
                .. evening
                    .People.Select(p => new MealMoveView.Seat(p, tables.TryGetValue(p.Id, out var table) ? table : null))
                    .OrderBy(s => s.Table ?? int.MaxValue),
            ],
            [.. Enumerable.Range(1, evening.Tables).Select(t => tables.Values.Count(table => table == t))],
            input.Person,
            input.To,
            input.With,
            cost is { Failed: false } found ? Shown(evening, found.Value) : null,
            cost is { Failed: true } failed ? failed.Errors[0] : null
        );
    }

    private static MealMoveView.Cost Shown(MealEvening evening, RoundsChange change)
    {
        return new(Names(change.Gained), Names(change.Lost), Names(change.WishesMet), Names(change.WishesLost));

        IReadOnlyList<MealMoveView.Two> Names(IReadOnlyList<(int A, int B)> pairs) =>
            [.. pairs.Select(pair => new MealMoveView.Two(evening.People[pair.A], evening.People[pair.B]))];
    }
}

/// <summary>A move in a round of a meal, and its cost.</summary>
/// <param name="Rounds">The rounds that are not over.</param>
/// <param name="People">Everyone with their table in the round, by table.</param>
/// <param name="Tables">The number of people at each table in the round, from table 1.</param>
/// <param name="Costs">The cost of the chosen move; null if none is chosen, or if it is refused.</param>
/// <param name="Refused">The reason why the chosen move cannot be made.</param>
public sealed record MealMoveView(
    Meal Meal,
    int Round,
    IReadOnlyList<int> Rounds,
    IReadOnlyList<MealMoveView.Seat> People,
    IReadOnlyList<int> Tables,
    PersonId? Person,
    int? To,
    PersonId? With,
    MealMoveView.Cost? Costs,
    [property: JsonIgnore] Error? Refused
)
{
    public sealed record Seat(PersonCard Person, int? Table);

    /// <summary>Two people who meet at a table.</summary>
    public sealed record Two(PersonCard A, PersonCard B);

    /// <param name="Gained">Pairs who would meet and do not now.</param>
    /// <param name="Lost">Pairs who would no longer meet.</param>
    public sealed record Cost(
        IReadOnlyList<Two> Gained,
        IReadOnlyList<Two> Lost,
        IReadOnlyList<Two> WishesMet,
        IReadOnlyList<Two> WishesLost
    );
}
