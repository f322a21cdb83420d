namespace Juluo.Plans;

public readonly record struct QuoteId(Guid Value) : IId<QuoteId>
{
    public static QuoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
