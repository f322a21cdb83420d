using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Tables.Tests;

/// <summary>A community, and what its people do around a shared meal by the slices of the program.</summary>
internal sealed class Canteen(Ground ground, Community here, List<PersonId> people)
{
    public Community Here => here;

    public List<PersonId> People => people;

    public MealId Meal { get; private set; }

    private LocalDate Today => ground.In(here, s => Task.FromResult(s.GetRequiredService<Clock>().Today(here.Zone))).Result;

    /// <param name="joined">How many of the people have joined a meal in two days, with tables of three or four.</param>
    public static async Task<Canteen> Of(Ground ground, int members, int joined)
    {
        var here = await ground.Found("食堂");
        var added = await ground.Directory(
            here,
            d =>
                d.AddMany(
                    [
                        .. Enumerable
                            .Range(1, members)
                            .Select(i => Neighbourhood.Someone($"夥伴{i:D2}") with { Email = $"p{i}@example.org", PresenceCounts = true }),
                    ],
                    default
                )
        );
        var canteen = new Canteen(ground, here, [.. added.Value]);
        canteen.Meal = (await canteen.Good<PlanMeal, PlanMeal.Input, Created<MealId>>(canteen.People[0], canteen.Says())).Id;
        foreach (var person in canteen.People.Take(joined))
            (await canteen.Join(person)).Errors.ShouldBeEmpty();
        return canteen;
    }

    public PlanMeal.Input Says(int inDays = 2) =>
        new()
        {
            Title = new("共桌午餐", "Shared lunch"),
            Place = "二樓廚房",
            OnDay = Today.PlusDays(inDays),
            Time = "12:30",
            Largest = 4,
        };

    public Task<Outcome<Done>> Join(PersonId who) => Do<JoinMeal, JoinMeal.Input, Done>(who, new(Meal));

    public Task<Outcome<Done>> Seat() => Do<MakeTables, MakeTables.Input, Done>(People[0], new(Meal));

    public Task<Outcome<Done>> Answer(PersonId who, bool came = true) => Do<AnswerMeal, AnswerMeal.Input, Done>(who, new(Meal, came));

    public Task<ShowMeal.Output> Show(PersonId who) => Good<ShowMeal, ShowMeal.Input, ShowMeal.Output>(who, new(Meal));

    public Task<bool> Run<TJob>()
        where TJob : Job =>
        ground.In(
            here,
            async s =>
            {
                await ActivatorUtilities.CreateInstance<TJob>(s).Run(here, default);
                return true;
            }
        );

    public void Pass(Duration time) => ground.Time.Pass(time.ToTimeSpan());

    /// <summary>The evidence that was published, as it is sent.</summary>
    public Task<List<string>> Told() =>
        Rows<string>($"select payload::text from delivery.outbox where community_id = {here} and kind = 'interaction' order by id");

    public Task<List<T>> Rows<T>(Statement statement) =>
        ground.In(here, s => s.GetRequiredService<UnitOfWork>().List<T>(statement, default));

    public Task<Outcome<TOutput>> Do<TSlice, TInput, TOutput>(PersonId who, TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull =>
        ground.InOrNot(
            here,
            s =>
                ActivatorUtilities
                    .CreateInstance<TSlice>(s)
                    .Handle(
                        input,
                        here.AsCaller(who) with
                        {
                            Permissions = new HashSet<string>([TablesModule.Join, TablesModule.Host]),
                        },
                        default
                    )
        );

    public async Task<TOutput> Good<TSlice, TInput, TOutput>(PersonId who, TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        var outcome = await Do<TSlice, TInput, TOutput>(who, input);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value;
    }
}
