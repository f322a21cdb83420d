namespace Juluo.Meals;

/// <summary>At home: the caller's next meals, the next one they can join, and meals that still need an answer whether they came.</summary>
[Named("meals-at-home")]
[Widget(Dashboard.Home, MealsModule.Join, typeof(MealsAtHomeWidget), 35)]
public sealed class MealsAtHome(UnitOfWork work, Clock clock) : Slice<Nothing, MealsAtHome.Output>
{
    private const int Urgent = 7;
    private const int MostPast = 10;
    private static readonly Duration Ahead = Duration.FromDays(14);

    /// <param name="Asked">Meals for which the caller has not answered whether they came.</param>
    /// <param name="Mine">Coming meals that the caller has joined.</param>
    /// <param name="Open">The next meal that the caller can join.</param>
    public sealed record Output(IReadOnlyList<Meal> Asked, IReadOnlyList<Meal> Mine, Meal? Open) : IPlacedWidget
    {
        public int Order(Caller reader, int declared) => Asked.Count > 0 ? Urgent : declared;
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        var coming = await meals.Coming(caller.Self, stop);
        var asked = coming
            .Concat(await meals.Past(caller.Self, MostPast, stop))
            .Where(m => m.AsksMe(clock.Now) && m.At > clock.Now - Ahead)
            .ToList();
        var mine = coming.FindAll(m => m.IsMine && m.ICame is null && !m.AsksMe(clock.Now));
        var open = coming.Find(m => !m.IsMine && m.IsOpen(clock.Now) && m.At < clock.Now + Ahead);
        return asked.Count + mine.Count == 0 && open is null ? new NotFound() : new Output(asked, mine, open);
    }
}
