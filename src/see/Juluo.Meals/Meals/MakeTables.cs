namespace Juluo.Meals;

/// <summary>
/// POST /meals/{id}/seating — makes the tables of a shared meal now, before the time to join is over. In a meal of several rounds whose tables are made, makes those of the rounds
/// that have not begun again, for example after a late arrival.
/// </summary>
[Post("/meals/{id}/seating", MealsModule.Host, Form = typeof(ShowMeal), Say = "meals.meal.seated")]
internal sealed class MakeTables(UnitOfWork work, Clock clock, TableMaking making) : Slice<MakeTables.Input, Done>
{
    public sealed record Input(MealId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new MealStore(work, clock).Hold(input.Id, stop) is not { } meal)
            return new NotFound();
        if (meal.CancelledAt is not null)
            return new MealErrors.Cancelled();
        if (meal.SeatedAt is not null && !meal.HasRounds)
            return new MealErrors.Closed();
        if (meal.HasRounds && meal.NextRound(clock.Now) > meal.Rounds)
            return new MealErrors.Over();
        if (meal.SeatedAt is null && meal.Diners < Meal.Smallest)
            return new MealErrors.TooFewPeople(Meal.Smallest);
        return await making.Make(meal, stop) ? Done.It : new MealErrors.TooFewPeople(Meal.Smallest);
    }
}
