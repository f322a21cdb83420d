namespace Juluo.Plans;

public readonly record struct SubscriptionId(Guid Value) : IId<SubscriptionId>
{
    public static SubscriptionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
