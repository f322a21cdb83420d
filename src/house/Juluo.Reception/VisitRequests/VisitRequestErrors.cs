namespace Juluo.Reception;

internal static class VisitRequestErrors
{
    /// <summary>Not one of the times that are offered: the site is closed then, or it is too soon.</summary>
    public sealed record NoSuchTime() : Invalid("visit-request.no-such-time", "time");

    /// <summary>Not one of the days that are offered.</summary>
    public sealed record NoSuchDay() : Invalid("visit-request.no-such-day", "on");

    /// <summary>So many of one address wait for an answer.</summary>
    public sealed record TooManyWaiting(int Most) : Conflict("visit-request.too-many-waiting");

    /// <summary>Another person has answered it, or it was cancelled.</summary>
    public sealed record Answered() : Conflict("visit-request.answered");

    /// <summary>The pass is not sold any more.</summary>
    public sealed record NoSuchPass() : Invalid("visit-request.no-such-pass", "pass");
}
