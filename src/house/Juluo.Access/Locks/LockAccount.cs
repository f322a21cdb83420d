namespace Juluo.Access;

/// <param name="Token">Open: it never leaves the process but to <paramref name="Address"/>.</param>
internal sealed record LockAccount(string Address, string Token)
{
    public override string ToString() => Address;
}
