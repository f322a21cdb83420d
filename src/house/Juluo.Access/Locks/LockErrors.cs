namespace Juluo.Access;

internal static class LockErrors
{
    /// <summary>It was asked too often.</summary>
    public sealed record Busy(int Seconds) : Conflict("lock.busy");

    /// <summary>It does not answer, or not with what can be read.</summary>
    public sealed record Away(int Code) : Conflict("lock.away");

    /// <summary>Its token is good no longer.</summary>
    public sealed record TokenRefused() : Conflict("lock.token-refused");

    public sealed record Refused(int Code) : Conflict("lock.refused");

    public sealed record NoToken() : Invalid("lock.no-token", "token");
}
