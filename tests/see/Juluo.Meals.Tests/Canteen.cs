using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Meals.Tests;

/// <summary>A community, and people's actions around a shared meal through the slices of the program.</summary>
internal sealed class Canteen(Ground ground, Community here, IReadOnlyList<PersonId> people)
    : Cast(ground, here, people, MealsModule.Join, MealsModule.Host)
{
    public MealId Meal { get; private set; }

    /// <param name="joined">The number of people who have joined a meal in two days, with tables of three or four.</param>
    public static async Task<Canteen> Of(Ground ground, int members, int joined)
    {
        var (here, people) = await Gather(ground, "食堂", members);
        var canteen = new Canteen(ground, here, people);
        canteen.Meal = (await canteen.Good<AddMeal, AddMeal.Input, Created<MealId>>(canteen.People[0], canteen.Says())).Id;
        foreach (var person in canteen.People.Take(joined))
            (await canteen.Join(person)).Errors.ShouldBeEmpty();
        return canteen;
    }

    public AddMeal.Input Says(int inDays = 2) =>
        new()
        {
            Title = new("共桌午餐", "Shared lunch"),
            Place = "二樓廚房",
            OnDay = Today.PlusDays(inDays),
            Time = "12:30",
            Largest = 4,
        };

    public Task<Outcome<JoinMeal.Output>> Join(PersonId who) => Do<JoinMeal, JoinMeal.Input, JoinMeal.Output>(who, new(Meal));

    public Task<Outcome<Done>> Seat() => Do<MakeTables, MakeTables.Input, Done>(People[0], new(Meal));

    public Task<Outcome<Done>> Answer(PersonId who, bool came = true) => Do<AnswerMeal, AnswerMeal.Input, Done>(who, new(Meal, came));

    public Task<MealView> Show(PersonId who) => Good<ShowMeal, ShowMeal.Input, MealView>(who, new(Meal));
}
