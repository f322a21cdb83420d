namespace Juluo.Access;

internal static class LockErrors
{
    /// <summary>The service refused a request because of its rate limit.</summary>
    public sealed record Busy(int Seconds) : Conflict("lock.busy");

    /// <summary>The service does not answer, or its answer is malformed.</summary>
    public sealed record Away(int Code) : Conflict("lock.away");

    /// <summary>The token is no longer valid.</summary>
    public sealed record TokenRefused() : Conflict("lock.token-refused");

    public sealed record Refused(int Code) : Conflict("lock.refused");

    public sealed record NoToken() : Invalid("lock.no-token", "token");
}
