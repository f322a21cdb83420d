namespace Juluo.Web;

internal static class IdempotencyErrors
{
    public sealed record KeyTooLong(int Most) : Invalid("idempotency.key-too-long", null);

    /// <summary>The key was already used for a different request.</summary>
    public sealed record KeyUsed() : Invalid("idempotency.key-used", null);

    /// <summary>The item has changed since the client loaded it.</summary>
    public sealed record Changed() : Error("idempotency.changed", 412);
}
