namespace Juluo.Plans;

public readonly record struct CreditId(Guid Value) : IId<CreditId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct DayUseId(Guid Value) : IId<DayUseId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct PassId(Guid Value) : IId<PassId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct PlanId(Guid Value) : IId<PlanId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct PriceId(Guid Value) : IId<PriceId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct QuoteId(Guid Value) : IId<QuoteId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct SubscriptionId(Guid Value) : IId<SubscriptionId>
{
    public override string ToString() => Value.ToString();
}
