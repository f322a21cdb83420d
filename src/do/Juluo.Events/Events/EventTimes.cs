namespace Juluo.Events;

/// <summary>Writes when an event takes place.</summary>
internal static class EventTimes
{
    /// <param name="words">The reader's words, in the zone of the place.</param>
    public static string Of(Event of, Words words) =>
        of.StartsAt.InZone(words.Zone).Date == of.EndsAt.InZone(words.Zone).Date
            ? $"{words.When(of.StartsAt)}–{words.Time(of.EndsAt)}"
            : $"{words.When(of.StartsAt)} – {words.When(of.EndsAt)}";
}
