namespace Juluo.Meals;

/// <summary>Makes the tables of meals whose time to join is over.</summary>
[Named("meals.seat-meals")]
internal sealed class SeatMeals(UnitOfWork work, Clock clock, TableMaking making) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        foreach (var id in await meals.Due(stop))
            if (await meals.Hold(id, stop) is { SeatedAt: null, CancelledAt: null } meal)
                await making.Make(meal, stop);
    }
}
