namespace Juluo.Meals;

/// <summary>POST /meals/{id}/requests — saves the caller's requests for a meal of several rounds. Seats that are already made change only when the host makes them again.</summary>
[Post("/meals/{id}/requests", MealsModule.Join, Form = typeof(ShowMeal), Say = "meals.request.saved")]
internal sealed class SaveMealRequests(UnitOfWork work, Clock clock) : Slice<SaveMealRequests.Input, Done>
{
    /// <param name="NeedsAccessible">True if the person needs a table that is easy to reach.</param>
    /// <param name="NotAlone">True if the person sits only where someone they know sits.</param>
    public sealed record Input(MealId Id, bool NeedsAccessible = false, bool NotAlone = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        var held = await meals.TakingRequests(input.Id, caller.Self, stop);
        if (held.Failed)
            return held.As<Done>();
        await meals.SaveRequests(input.Id, caller.Self, input.NeedsAccessible, input.NotAlone, stop);
        return Done.It;
    }
}
