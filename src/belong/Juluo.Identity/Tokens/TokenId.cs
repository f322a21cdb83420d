namespace Juluo.Identity;

public readonly record struct TokenId(Guid Value) : IId<TokenId>
{
    public static TokenId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
