namespace Juluo.Meals;

/// <summary>POST /meals/{id}/wishes — adds the caller's wish to sit with a member once, in any round. The member is not notified.</summary>
[Post(
    "/meals/{id}/wishes",
    MealsModule.Join,
    Form = typeof(ShowMeal),
    Say = "meals.wish.added",
    Undo = "/meals/{id}/wishes/{person}/removal"
)]
internal sealed class AddMealWish(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<AddMealWish.Input, Done>
{
    public const int Most = 5;

    public sealed record Input(MealId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        var held = await meals.TakingRequests(input.Id, caller.Self, stop);
        if (held.Failed)
            return held.As<Done>();
        if (input.Person == caller.Self || await people.Find(input.Person, stop) is not { Here: true })
            return new NotOffered("person");
        if ((await meals.Wishes(input.Id, stop)).Count(w => w.Person == caller.Self && w.Other != input.Person) >= Most)
            return new MealErrors.TooManyWishes(Most);
        await meals.AddWish(input.Id, caller.Self, input.Person, stop);
        return Done.It;
    }
}
