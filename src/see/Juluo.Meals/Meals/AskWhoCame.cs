namespace Juluo.Meals;

/// <summary>After a meal, asks people who had a seat whether they came.</summary>
[Named("meals.ask-who-came")]
internal sealed class AskWhoCame(UnitOfWork work, Clock clock, MealNotices notices) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        foreach (
            var id in await work.List<MealId>(
                $"""
                update meals.meal set asked_at = {clock.Now}
                where community_id = {work.Community} and seated_at is not null and cancelled_at is null and asked_at is null
                  and at + minutes * interval '1 minute' <= {clock.Now}
                returning id
                """,
                stop
            )
        )
            if (await meals.Find(id, null, stop) is { } meal)
                await notices.Ask(meal, await meals.Diners(id, stop), stop);
    }
}
