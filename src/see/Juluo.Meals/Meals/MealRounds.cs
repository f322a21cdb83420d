namespace Juluo.Meals;

/// <summary>Reads what the seats of a meal of several rounds depend on: people and their requests, ties as far as consent lets them be known, and pairs to keep apart.</summary>
internal sealed class MealRounds(UnitOfWork work, Clock clock, PeopleFacade people, NetworkLens lens, MatchingFacade matching)
{
    public async Task<MealEvening> Of(Meal meal, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        var diners = await meals.Diners(meal.Id, stop);
        var cards = await people.Named([.. diners.Select(d => d.Person)], stop);
        var ties = (await lens.Latest(stop)).Ties.Where(t => t.Kind >= TieKind.Neighbour).Select(t => (t.A, t.B));
        return new(
            meal,
            [
                .. diners
                    .Where(d => cards.TryGetValue(d.Person, out var card) && card.Here)
                    .OrderBy(d => d.JoinedAt)
                    .ThenBy(d => d.Person.Value)
                    .Take(MealEvening.Most)
                    .Select(d => new MealEvening.Guest(cards[d.Person], d.NeedsAccessible, d.NotAlone, d.JoinedAt)),
            ],
            [.. ties, .. await meals.SatTogether(clock.Now - MealSeating.Lately, meal.Id, stop)],
            await matching.Apart(stop),
            await meals.Wishes(meal.Id, stop),
            await meals.Seats(meal.Id, stop)
        );
    }
}
