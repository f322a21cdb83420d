namespace Juluo.Places;

public static class LockErrors
{
    /// <summary>It was asked too often.</summary>
    public sealed record Busy(int Seconds) : Conflict;

    /// <summary>It does not answer, or not with what can be read.</summary>
    public sealed record Away(int Code) : Conflict;

    /// <summary>Its token is good no longer.</summary>
    public sealed record TokenRefused : Conflict;

    public sealed record Refused(int Code) : Conflict;

    public sealed record NoToken() : Invalid("token");
}
