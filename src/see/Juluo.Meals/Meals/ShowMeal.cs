namespace Juluo.Meals;

/// <summary>GET /meals/{id} — shows a shared meal: its participants and, once the tables are made, who sits together.</summary>
[Get("/meals/{id}", MealsModule.Join, Page = typeof(MealPage))]
internal sealed class ShowMeal(UnitOfWork work, Clock clock, PeopleFacade people, MealRounds rounds) : Slice<ShowMeal.Input, MealView>
{
    private const int MostFound = 20;

    /// <param name="Find">Part of the name of a person with whom the caller wishes to sit; null for no search.</param>
    public sealed record Input(MealId Id, [Length(80)] string? Find = null);

    public override async Task<Outcome<MealView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        if (await meals.Find(input.Id, caller.Self, stop) is not { } meal)
            return new NotFound();
        var diners = await meals.Diners(meal.Id, stop);
        var cards = await people.Named([.. diners.Select(d => d.Person)], stop);
        var mine = meal is { HasRounds: true, IsMine: true, CancelledAt: null } ? await rounds.Of(meal, stop) : null;
        return new MealView(
            meal,
            [
                .. diners
                    .Where(d => !meal.HasRounds && d.TableNumber is not null && cards.ContainsKey(d.Person))
                    .GroupBy(d => d.TableNumber!.Value)
                    .OrderBy(t => t.Key)
                    .Select(t => new MealView.Table(t.Key, [.. t.Select(d => cards[d.Person])])),
            ],
            [.. diners.Where(d => d.TableNumber is null && cards.ContainsKey(d.Person)).Select(d => cards[d.Person])],
            mine is not null && meal.SeatedAt is not null ? MySeats.Of(mine, caller.Self) : [],
            mine is not null ? await Requests(mine, diners, FormText.Some(input.Find), caller.Self, stop) : null,
            diners.Count(d => d.Came == true),
            clock.Now,
            caller.Self,
            caller.May(MealsModule.Host)
        );
    }

    private async Task<MealView.MyRequests> Requests(
        MealEvening evening,
        List<MealStore.Diner> diners,
        string? find,
        PersonId self,
        CancellationToken stop
    )
    {
        var me = diners.Find(d => d.Person == self)!;
        List<PersonId> wishes = [.. evening.Wishes.Where(w => w.Person == self).Select(w => w.Other)];
        var found = find is null ? [] : await people.Called(find, [self, .. wishes], MostFound, stop);
        var cards = await people.Named([.. wishes, .. found], stop);
        var number = evening.NumberOf(self);
        return new MealView.MyRequests(
            me.NeedsAccessible,
            me.NotAlone,
            number is { } of && evening.HasCompany(of),
            Cards(wishes),
            evening.Meal.SeatedAt is null
                ? []
                : Cards(
                    wishes.FindAll(w =>
                        number is not { } mine || evening.NumberOf(w) is not { } other || evening.Now.Meetings(mine, other).Count == 0
                    )
                ),
            find,
            Cards(found)
        );

        List<PersonCard> Cards(List<PersonId> ids) => [.. ids.Where(cards.ContainsKey).Select(id => cards[id])];
    }
}
