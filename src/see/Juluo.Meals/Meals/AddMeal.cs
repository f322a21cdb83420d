namespace Juluo.Meals;

/// <summary>POST /meals — plans a shared meal, which people join until its tables are made.</summary>
[Post("/meals", MealsModule.Host, Form = typeof(NewMeal), Then = "/meals/{Id}", Say = "meals.meal.planned")]
internal sealed class AddMeal(UnitOfWork work, Clock clock) : Slice<AddMeal.Input, Created<MealId>>
{
    public sealed record Input : MealForm;

    public override async Task<Outcome<Created<MealId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var times = input.Times(clock.Now, caller.Community.Zone);
        if (times.Failed)
            return times.As<Created<MealId>>();
        return new Created<MealId>(await new MealStore(work, clock).Plan(input, times.Value.At, times.Value.ClosesAt, caller.Self, stop));
    }
}
