namespace Juluo.Meals;

/// <summary>POST /meals/{id}/cancellation — cancels a shared meal; everyone who joined is notified.</summary>
[Post("/meals/{id}/cancellation", MealsModule.Host, Form = typeof(ShowMeal), Say = "meals.meal.cancelled")]
internal sealed class CancelMeal(UnitOfWork work, Clock clock, MealNotices notices) : Slice<CancelMeal.Input, Done>
{
    public sealed record Input(MealId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        if (await meals.Hold(input.Id, stop) is not { } meal)
            return new NotFound();
        if (meal.CancelledAt is not null)
            return new MealErrors.Cancelled();
        if (clock.Now >= meal.At)
            return new MealErrors.Over();
        await meals.Cancel(meal.Id, tooFew: false, stop);
        await notices.NotifyCancelled(meal, await meals.Diners(meal.Id, stop), tooFew: false, stop);
        return Done.It;
    }
}
