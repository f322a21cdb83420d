namespace Juluo.Meals;

/// <summary>
/// POST /meals/{id}/seat — joins a shared meal. Joining twice has no further effect. If the tables of several rounds are already made, the host is notified and can seat the person in
/// the remaining rounds.
/// </summary>
[Post("/meals/{id}/seat", MealsModule.Join, Form = typeof(ShowMeal), Undo = "/meals/{id}/seat/removal")]
internal sealed class JoinMeal(UnitOfWork work, Clock clock, MealNotices notices) : Slice<JoinMeal.Input, JoinMeal.Output>
{
    /// <param name="NeedsAccessible">True if the person needs a table that is easy to reach.</param>
    /// <param name="NotAlone">True if the person sits only where someone they know sits. Both requests are for meals of several rounds.</param>
    public sealed record Input(MealId Id, bool NeedsAccessible = false, bool NotAlone = false);

    /// <param name="Late">True if the tables were already made.</param>
    public sealed record Output([property: JsonIgnore] bool Late);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        if (await meals.Find(input.Id, caller.Self, stop) is not { } meal)
            return new NotFound();
        if (meal.CancelledAt is not null)
            return new MealErrors.Cancelled();
        var late = meal.IsOpenLate(clock.Now);
        if (!meal.IsOpen(clock.Now) && !late)
            return new MealErrors.Closed();
        if (!meal.HasRounds && (input.NeedsAccessible || input.NotAlone))
            return new MealErrors.NoRequests();
        var joined = await meals.Join(meal.Id, caller.Self, input.NeedsAccessible, input.NotAlone, stop);
        if (joined.Failed)
            return joined.As<Output>();
        if (late && !meal.IsMine)
            await notices.NotifyHost("late", meal, caller.Self, caller.Name, await meals.PlannedBy(meal.Id, stop), stop);
        return new Output(late);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/meals/{input.Id}", output.Late ? "meals.meal.joined-late" : "meals.meal.joined", Undo: $"/meals/{input.Id}/seat/removal");
}
