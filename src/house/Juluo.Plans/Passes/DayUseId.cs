namespace Juluo.Plans;

public readonly record struct DayUseId(Guid Value) : IId<DayUseId>
{
    public static DayUseId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
