namespace Juluo.Rounds;

public readonly record struct RoundApplicationId(Guid Value) : IId<RoundApplicationId>
{
    public static RoundApplicationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
