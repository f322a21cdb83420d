namespace Juluo.Rounds;

public readonly record struct RoundApplicationId(Guid Value) : IId<RoundApplicationId>
{
    public static RoundApplicationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct RoundId(Guid Value) : IId<RoundId>
{
    public static RoundId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
