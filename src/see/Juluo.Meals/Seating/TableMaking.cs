namespace Juluo.Meals;

/// <summary>Makes a meal's tables and notifies everyone of their place, or cancels the meal if there are too few people for one table.</summary>
internal sealed class TableMaking(UnitOfWork work, Clock clock, PeopleFacade people, MealSeating seating, MealNotices notices)
{
    /// <returns>True if there are tables now; false if the meal was cancelled.</returns>
    public async Task<bool> Make(Meal meal, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        var diners = await meals.Diners(meal.Id, stop);
        var cards = await people.Named([.. diners.Select(d => d.Person)], stop);
        var here = diners.Where(d => cards.TryGetValue(d.Person, out var card) && card.Here).Select(d => cards[d.Person]).ToList();
        var tables =
            here.Count < Meal.Smallest
                ? []
                : await seating.Of(here, meal.Largest, await meals.SatTogether(clock.Now - MealSeating.Lately, stop), stop);
        if (tables.Count == 0)
        {
            await meals.Cancel(meal.Id, tooFew: true, stop);
            await notices.NotifyCancelled(meal, diners, tooFew: true, stop);
            return false;
        }

        await meals.Seat(meal.Id, tables, stop);
        await notices.NotifySeats(meal, await meals.Diners(meal.Id, stop), stop);
        return true;
    }
}
