namespace Juluo.Meals;

/// <summary>POST /meals/{id}/wishes/{person}/removal — removes the caller's wish to sit with a member.</summary>
[Post("/meals/{id}/wishes/{person}/removal", MealsModule.Join, Form = typeof(ShowMeal), Say = "meals.wish.removed")]
internal sealed class RemoveMealWish(UnitOfWork work, Clock clock) : Slice<RemoveMealWish.Input, Done>
{
    public sealed record Input(MealId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        var held = await meals.TakingRequests(input.Id, caller.Self, stop);
        if (held.Failed)
            return held.As<Done>();
        return await meals.RemoveWish(input.Id, caller.Self, input.Person, stop) ? Done.It : new NotFound();
    }
}
