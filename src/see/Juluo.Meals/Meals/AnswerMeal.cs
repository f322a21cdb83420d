namespace Juluo.Meals;

/// <summary>POST /meals/{id}/answer — records whether the caller was at the table. Two people who both were count as having met, if both agree to that.</summary>
[Post("/meals/{id}/answer", MealsModule.Join, Form = typeof(ShowMeal), Say = "meals.meal.answered")]
internal sealed class AnswerMeal(UnitOfWork work, Clock clock) : Slice<AnswerMeal.Input, Done>
{
    public sealed record Input(MealId Id, bool Came);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        if (await meals.Find(input.Id, caller.Self, stop) is not { MyTable: not null } meal)
            return new NotFound();
        if (clock.Now < meal.At)
            return new MealErrors.NotBegun();
        return await meals.Answer(meal.Id, caller.Self, input.Came, stop) ? Done.It : new MealErrors.Over();
    }
}
