namespace Juluo.Meals;

/// <summary>Shared meals that a person has joined: when they leave the community, their places become free.</summary>
internal sealed class MealsOfLeaver(UnitOfWork work, Clock clock) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [.. (await Joined(person, stop)).Select(m => new Item("meal", m.Title, m.At.InZone(DateTimeZone.Utc).Date, $"/meals/{m.Id}"))];

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        foreach (var meal in await Joined(person, stop))
            await meals.Leave(meal.Id, person, stop);
    }

    private async Task<List<Meal>> Joined(PersonId person, CancellationToken stop) =>
        (await new MealStore(work, clock).Coming(person, stop)).FindAll(m => m.IsMine && m.At > clock.Now);
}
