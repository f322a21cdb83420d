namespace Juluo.Meals;

/// <summary>GET /meals — lists coming and past shared meals.</summary>
[Get("/meals", MealsModule.Join, Page = typeof(MealsPage))]
public sealed class ListMeals(UnitOfWork work, Clock clock) : Slice<Nothing, ListMeals.Output>
{
    private const int MostPast = 10;

    public sealed record Output(IReadOnlyList<Meal> Coming, IReadOnlyList<Meal> Past, [property: JsonIgnore] Instant Now, bool MayPlan);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        return new Output(
            await meals.Coming(caller.Self, stop),
            await meals.Past(caller.Self, MostPast, stop),
            clock.Now,
            caller.May(MealsModule.Host)
        );
    }
}
