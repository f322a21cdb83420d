namespace Juluo.Circles;

internal static class MeetingErrors
{
    public sealed record NoDay() : Invalid("meeting.no-day", "on");

    public sealed record LengthOutOfReach() : Invalid("meeting.length-out-of-reach", "minutesLong");

    public sealed record AgendaIsFull(int Most) : Conflict("meeting.agenda-is-full");

    public sealed record IsOver() : Conflict("meeting.is-over");

    public sealed record MinutesApproved() : Conflict("meeting.minutes-approved");

    public sealed record NothingToApprove() : Conflict("meeting.nothing-to-approve");

    public sealed record IsCancelled() : Conflict("meeting.is-cancelled");
}
