namespace Juluo.Meals;

public readonly record struct MealId(Guid Value) : IId<MealId>
{
    public override string ToString() => Value.ToString();
}
