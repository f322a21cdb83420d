namespace Juluo.Web;

internal static class IdempotencyErrors
{
    public sealed record KeyTooLong(int Most) : Invalid("idempotency.key-too-long", null);

    /// <summary>The same key with another request.</summary>
    public sealed record KeyUsed() : Invalid("idempotency.key-used", null);

    /// <summary>What was to be changed is not what the asker saw.</summary>
    public sealed record Changed() : Error("idempotency.changed", 412);
}
