using Juluo.Networks.Assignment;

namespace Juluo.Meals;

/// <summary>A change of seats in one round.</summary>
/// <param name="Round">The round, from 1.</param>
/// <param name="Person">The person who moves.</param>
/// <param name="To">The table, from 1; 0 takes the person's seat away.</param>
/// <param name="With">The person with whom they swap places; <paramref name="To"/> is then ignored.</param>
internal sealed record MealMove(int Round, PersonId Person, int To, PersonId? With)
{
    private const int NoTable = -1;

    /// <summary>Returns the consequences of a move. Fails if it changes nothing, or if the host may not make it.</summary>
    public Outcome<RoundsChange> Cost(MealEvening evening, Instant now)
    {
        var meal = evening.Meal;
        if (meal.CancelledAt is not null)
            return new MealErrors.Cancelled();
        if (Round < 1 || Round > meal.Rounds || meal.RoundAt(Round + 1) <= now)
            return new MealErrors.RoundOver(Round);
        if (evening.NumberOf(Person) is not { } person || (With is { } other && evening.NumberOf(other) is null))
            return new NotOffered(With is null ? "person" : "with");
        if (With is null && (To < 0 || To > evening.Tables))
            return new NotOffered("to");
        var from = TableOf(evening, Person);
        if (With is { } with ? with == Person || TableOf(evening, with) == from : To == (from ?? 0))
            return new MealErrors.NoMove();
        var change = evening.Now.Cost(
            With is { } swap
                ? RoundsMove.Swap(Round - 1, person, evening.NumberOf(swap)!.Value)
                : RoundsMove.To(Round - 1, person, To == 0 ? NoTable : To - 1)
        );
        return MealEvening.Refusal(change) is { } refused ? refused : change;
    }

    /// <summary>Returns each person's table after the move; null for none.</summary>
    public IReadOnlyList<(PersonId Person, int? Table)> Tables(MealEvening evening) =>
        With is { } with ? [(Person, TableOf(evening, with)), (with, TableOf(evening, Person))] : [(Person, To == 0 ? null : To)];

    /// <summary>Returns the person's table in the round; null for none.</summary>
    public int? TableOf(MealEvening evening, PersonId person) =>
        evening.Seats.FirstOrDefault(s => s.Round == Round && s.Person == person)?.Table;
}
