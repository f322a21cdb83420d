namespace Juluo.Plans;

public readonly record struct PlanId(Guid Value) : IId<PlanId>
{
    public static PlanId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
