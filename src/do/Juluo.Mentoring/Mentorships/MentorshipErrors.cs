namespace Juluo.Mentoring;

internal static class MentorshipErrors
{
    public sealed record NotGoingOn() : Conflict("mentorship.not-going-on");

    public sealed record NotWaiting() : Conflict("mentorship.not-waiting");

    public sealed record NotOver() : Conflict("mentorship.not-over");

    public sealed record EndPast() : Invalid("mentorship.end-past", "endsOn");

    public sealed record TooManyGoals(int Most) : Conflict("mentorship.too-many-goals");
}
