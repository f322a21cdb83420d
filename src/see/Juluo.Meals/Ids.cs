namespace Juluo.Meals;

public readonly record struct MealId(Guid Value) : IId<MealId>
{
    public static MealId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
