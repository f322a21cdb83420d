namespace Juluo.Identity;

public readonly record struct AccountId(Guid Value) : IId<AccountId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct TokenId(Guid Value) : IId<TokenId>
{
    public override string ToString() => Value.ToString();
}
