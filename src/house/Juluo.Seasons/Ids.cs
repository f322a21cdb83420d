namespace Juluo.Seasons;

public readonly record struct SeasonApplicationId(Guid Value) : IId<SeasonApplicationId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct SeasonId(Guid Value) : IId<SeasonId>
{
    public override string ToString() => Value.ToString();
}
