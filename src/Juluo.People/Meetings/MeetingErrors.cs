namespace Juluo.People;

public static class MeetingErrors
{
    public sealed record NoDay() : Invalid("on");

    public sealed record LengthOutOfReach() : Invalid("minutesLong");

    public sealed record AgendaIsFull(int Most) : Conflict;

    public sealed record IsOver : Conflict;

    public sealed record MinutesApproved : Conflict;

    public sealed record NothingToApprove : Conflict;

    public sealed record IsCancelled : Conflict;
}
