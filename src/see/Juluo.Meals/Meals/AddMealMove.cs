namespace Juluo.Meals;

/// <summary>POST /meals/{id}/moves — moves a person to another table in a round that is not over, or swaps two people. The opposite move undoes it.</summary>
[Post("/meals/{id}/moves", MealsModule.Host, Form = typeof(NewMealMove))]
internal sealed class AddMealMove(UnitOfWork work, Clock clock, MealRounds rounds) : Slice<AddMealMove.Input, AddMealMove.Output>
{
    /// <param name="Round">The round, from 1.</param>
    /// <param name="To">The table, from 1; 0 takes the person's seat away.</param>
    /// <param name="With">The person with whom they swap places; the table is then ignored.</param>
    public sealed record Input(MealId Id, int Round, PersonId Person, int To = 0, PersonId? With = null);

    /// <param name="Pairs">The change in the number of different pairs who meet.</param>
    /// <param name="From">The person's table before, from 1; 0 if they had no seat.</param>
    public sealed record Output(int Pairs, [property: JsonIgnore] int From);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var meals = new MealStore(work, clock);
        if (await meals.Hold(input.Id, stop) is not { HasRounds: true, SeatedAt: not null } meal)
            return new NotFound();
        var evening = await rounds.Of(meal, stop);
        var move = new MealMove(input.Round, input.Person, input.To, input.With);
        var cost = move.Cost(evening, clock.Now);
        if (cost.Failed)
            return cost.As<Output>();
        var from = move.TableOf(evening, input.Person) ?? 0;
        var moved = await meals.Move(meal.Id, input.Round, move.Tables(evening), stop);
        return moved.Failed ? moved.As<Output>() : new Output(cost.Value.Gained.Count - cost.Value.Lost.Count, from);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/meals/{input.Id}/seats#round-{input.Round}",
            "meals.move.made",
            Undo: input.With is { } with
                ? $"/meals/{input.Id}/moves?round={input.Round}&person={input.Person}&with={with}"
                : $"/meals/{input.Id}/moves?round={input.Round}&person={input.Person}&to={output.From}"
        );
}
