namespace Juluo.Seasons;

public readonly record struct SeasonApplicationId(Guid Value) : IId<SeasonApplicationId>
{
    public static SeasonApplicationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct SeasonId(Guid Value) : IId<SeasonId>
{
    public static SeasonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
