namespace Juluo.Access;

/// <param name="Token">The token in plain text. It is sent only to <paramref name="Address"/>.</param>
internal sealed record LockAccount(string Address, string Token)
{
    public override string ToString() => Address;
}
