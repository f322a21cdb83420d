namespace Juluo.Identity;

public readonly record struct AccountId(Guid Value) : IId<AccountId>
{
    public static AccountId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    public static SessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct TokenId(Guid Value) : IId<TokenId>
{
    public static TokenId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
