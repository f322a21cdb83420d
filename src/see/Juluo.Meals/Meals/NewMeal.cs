namespace Juluo.Meals;

/// <summary>GET /meals/new — shows the form that plans a shared meal.</summary>
[Get("/meals/new", MealsModule.Host, Page = typeof(NewMealPage))]
public sealed class NewMeal(Clock clock) : Slice<Nothing, NewMeal.Output>
{
    private const int UsualDays = 3;

    /// <param name="OnDay">The proposed day: three days from now, so that people have time to notice.</param>
    public sealed record Output(LocalDate OnDay);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(clock.Today(caller.Community.Zone).PlusDays(UsualDays)));
}
