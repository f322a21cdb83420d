namespace Juluo.Plans;

public readonly record struct CreditId(Guid Value) : IId<CreditId>
{
    public static CreditId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct DayUseId(Guid Value) : IId<DayUseId>
{
    public static DayUseId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct PassId(Guid Value) : IId<PassId>
{
    public static PassId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct PlanId(Guid Value) : IId<PlanId>
{
    public static PlanId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct PriceId(Guid Value) : IId<PriceId>
{
    public static PriceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct QuoteId(Guid Value) : IId<QuoteId>
{
    public static QuoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct SubscriptionId(Guid Value) : IId<SubscriptionId>
{
    public static SubscriptionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
