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

    /// <summary>A dinner of three rounds of 30 minutes that begins in two days at 12:30, at tables of up to four.</summary>
    public static async Task<Canteen> OfRounds(Ground ground, int members, int joined, Func<AddMeal.Input, AddMeal.Input>? says = null)
    {
        var canteen = await Of(ground, members, 0);
        var said = canteen.Says() with { Rounds = 3, Minutes = 90 };
        canteen.Meal = (await canteen.Good<AddMeal, AddMeal.Input, Created<MealId>>(canteen.People[0], says?.Invoke(said) ?? said)).Id;
        foreach (var person in canteen.People.Take(joined))
            (await canteen.Join(person)).Errors.ShouldBeEmpty();
        return canteen;
    }

    public Task<MealSeatsView> Seats(PersonId who) => Good<ShowMealSeats, ShowMealSeats.Input, MealSeatsView>(who, new(Meal));

    /// <summary>The people at each table, for each round.</summary>
    public async Task<List<List<PersonId[]>>> Plan() =>
        [
            .. (await Seats(People[0])).Rounds.Select(r =>
                (List<PersonId[]>)[.. r.Tables.Select(t => (PersonId[])[.. t.People.Select(p => p.Id)])]
            ),
        ];

    public Task<Outcome<AddMealMove.Output>> Move(int round, PersonId who, int to = 0, PersonId? with = null) =>
        Do<AddMealMove, AddMealMove.Input, AddMealMove.Output>(People[0], new(Meal, round, who, to, with));

    public Task<MealMoveView> Preview(int round, PersonId who, int? to = null, PersonId? with = null) =>
        Good<NewMealMove, NewMealMove.Input, MealMoveView>(People[0], new(Meal, round, who, to, with));

    public Task<Outcome<Done>> Request(PersonId who, bool accessible = false, bool notAlone = false) =>
        Do<SaveMealRequests, SaveMealRequests.Input, Done>(who, new(Meal, accessible, notAlone));

    public Task<Outcome<Done>> Wish(PersonId who, PersonId other) => Do<AddMealWish, AddMealWish.Input, Done>(who, new(Meal, other));

    public Task KeepApart(PersonId one, PersonId other) =>
        Ground.In(Here, s => s.GetRequiredService<DoNotMatchStore>().Add(one, other, default));

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
