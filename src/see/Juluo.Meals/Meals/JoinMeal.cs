namespace Juluo.Meals;

/// <summary>POST /meals/{id}/seat — joins a shared meal. Joining twice has no further effect.</summary>
[Post("/meals/{id}/seat", MealsModule.Join, Form = typeof(ShowMeal), Say = "meals.meal.joined", Undo = "/meals/{id}/seat/removal")]
internal sealed class JoinMeal(UnitOfWork work, Clock clock) : Slice<JoinMeal.Input, Done>
{
    public sealed record Input(MealId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        if (await meals.Find(input.Id, caller.Self, stop) is not { } meal)
            return new NotFound();
        return meal.CancelledAt is not null ? new MealErrors.Cancelled()
            : !meal.IsOpen(clock.Now) ? new MealErrors.Closed()
            : await meals.Join(meal.Id, caller.Self, stop);
    }
}
