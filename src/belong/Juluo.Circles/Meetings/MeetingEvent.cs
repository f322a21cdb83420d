namespace Juluo.Circles;

/// <summary>Payload sent to webhooks about a meeting.</summary>
internal sealed record MeetingEvent(MeetingId Meeting, CircleId Circle, Instant At, int MinutesLong)
{
    public string Path => $"/meetings/{Meeting}";
}
