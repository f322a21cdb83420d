namespace Juluo.Reception;

internal static class VisitRequestErrors
{
    /// <summary>The time is not on offer: the site is closed then, or it is too soon.</summary>
    public sealed record NoSuchTime() : Invalid("visit-request.no-such-time", "time");

    /// <summary>The day is not on offer.</summary>
    public sealed record NoSuchDay() : Invalid("visit-request.no-such-day", "on");

    /// <summary>One address already has the maximum number of unanswered requests.</summary>
    public sealed record TooManyWaiting(int Most) : Conflict("visit-request.too-many-waiting");

    /// <summary>Another person has answered the request, or it was cancelled.</summary>
    public sealed record Answered() : Conflict("visit-request.answered");

    /// <summary>The pass is no longer sold.</summary>
    public sealed record NoSuchPass() : Invalid("visit-request.no-such-pass", "pass");
}
