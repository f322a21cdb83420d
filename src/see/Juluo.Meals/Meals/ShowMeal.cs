namespace Juluo.Meals;

/// <summary>GET /meals/{id} — shows a shared meal: its participants and, once the tables are made, who sits together.</summary>
[Get("/meals/{id}", MealsModule.Join, Page = typeof(MealPage))]
public sealed class ShowMeal(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowMeal.Input, ShowMeal.Output>
{
    public sealed record Input(MealId Id);

    /// <param name="Number">The number of the table, from 1.</param>
    public sealed record Table(int Number, IReadOnlyList<PersonCard> People);

    /// <param name="Waiting">Before the tables are made: people who have joined. Afterwards: people without a table.</param>
    /// <param name="Came">The number of people who said they were there.</param>
    public sealed record Output(
        Meal Meal,
        IReadOnlyList<Table> Tables,
        IReadOnlyList<PersonCard> Waiting,
        int Came,
        [property: JsonIgnore] Instant Now,
        PersonId Me,
        bool MayHost
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        if (await meals.Find(input.Id, caller.Self, stop) is not { } meal)
            return new NotFound();
        var diners = await meals.Diners(meal.Id, stop);
        var cards = await people.Named([.. diners.Select(d => d.Person)], stop);
        return new Output(
            meal,
            [
                .. diners
                    .Where(d => d.TableNumber is not null && cards.ContainsKey(d.Person))
                    .GroupBy(d => d.TableNumber!.Value)
                    .OrderBy(t => t.Key)
                    .Select(t => new Table(t.Key, [.. t.Select(d => cards[d.Person])])),
            ],
            [.. diners.Where(d => d.TableNumber is null && cards.ContainsKey(d.Person)).Select(d => cards[d.Person])],
            diners.Count(d => d.Came == true),
            clock.Now,
            caller.Self,
            caller.May(MealsModule.Host)
        );
    }
}
