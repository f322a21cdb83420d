namespace Juluo.Meals;

/// <summary>
/// POST /meals/{id}/seat/removal — gives up a place at a shared meal. If the tables are already made, the others at the table are notified, or the host of a meal of several rounds.
/// </summary>
[Post("/meals/{id}/seat/removal", MealsModule.Join, Form = typeof(ShowMeal), Say = "meals.meal.left")]
internal sealed class LeaveMeal(UnitOfWork work, Clock clock, MealNotices notices) : Slice<LeaveMeal.Input, Done>
{
    public sealed record Input(MealId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        if (await meals.Find(input.Id, caller.Self, stop) is not { } meal)
            return new NotFound();
        if (clock.Now >= meal.At && (meal.MyTable is not null || !meal.IsOpenLate(clock.Now)))
            return new MealErrors.Over();
        if (await meals.Leave(meal.Id, caller.Self, stop) && meal.MyTable is { } table && meal.CancelledAt is null)
        {
            if (meal.HasRounds)
                await notices.NotifyHost("left-rounds", meal, caller.Self, caller.Name, await meals.PlannedBy(meal.Id, stop), stop);
            else
                await notices.NotifyLeft(meal, table, caller.Self, caller.Name, await meals.Diners(meal.Id, stop), stop);
        }
        return Done.It;
    }
}
