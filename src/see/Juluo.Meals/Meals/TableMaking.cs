namespace Juluo.Meals;

/// <summary>Makes a meal's tables and notifies everyone of their place, or cancels the meal if there are too few people for one table.</summary>
internal sealed class TableMaking(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    MealSeating seating,
    MealRounds rounds,
    MealNotices notices
)
{
    /// <returns>True if there are tables now; false if the meal was cancelled.</returns>
    public async Task<bool> Make(Meal meal, CancellationToken stop)
    {
        if (meal.HasRounds)
            return await MakeRounds(meal, stop);
        var meals = new MealStore(work, clock);
        var diners = await meals.Diners(meal.Id, stop);
        var cards = await people.Named([.. diners.Select(d => d.Person)], stop);
        var here = diners.Where(d => cards.TryGetValue(d.Person, out var card) && card.Here).Select(d => cards[d.Person]).ToList();
        var tables =
            here.Count < Meal.Smallest
                ? []
                : await seating.Of(here, meal.Largest, await meals.SatTogether(clock.Now - MealSeating.Lately, meal.Id, stop), stop);
        if (tables.Count == 0)
            return await TooFew(meal, diners, stop);

        await meals.SeatAll(meal.Id, 1, [tables], stop);
        await notices.NotifySeats(meal, await meals.Diners(meal.Id, stop), stop);
        return true;
    }

    /// <summary>Makes the seats of the rounds that have not begun; those of the others stay.</summary>
    private async Task<bool> MakeRounds(Meal meal, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        var evening = await rounds.Of(meal, stop);
        var from = meal.SeatedAt is null ? 1 : meal.NextRound(clock.Now);
        if (meal.SeatedAt is null && evening.People.Count < Meal.Smallest)
            return await TooFew(meal, await meals.Diners(meal.Id, stop), stop);
        await meals.SeatAll(meal.Id, from, evening.Remaining(from, stop), stop);
        await notices.NotifyRounds(meal, [.. evening.People.Select(p => p.Id)], from, stop);
        return true;
    }

    private async Task<bool> TooFew(Meal meal, IReadOnlyList<MealStore.Diner> diners, CancellationToken stop)
    {
        await new MealStore(work, clock).Cancel(meal.Id, tooFew: true, stop);
        await notices.NotifyCancelled(meal, diners, tooFew: true, stop);
        return false;
    }
}
