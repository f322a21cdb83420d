namespace Juluo.Delivery;

/// <summary>A person's quiet hours and the hour of their digest, in the community's zone.</summary>
/// <param name="DigestAt">The hour of the digest; null for none.</param>
public sealed record NotificationHours(int? QuietFrom, int? QuietUntil, int? DigestAt)
{
    public static readonly NotificationHours Usual = new(22, 7, 8);

    /// <summary>Returns the time that an email must wait to avoid the quiet hours.</summary>
    public Duration Wait(Instant now, DateTimeZone zone)
    {
        if (QuietFrom is not { } from || QuietUntil is not { } until || from == until)
            return Duration.Zero;
        var local = now.InZone(zone);
        var quiet = from < until ? local.Hour >= from && local.Hour < until : local.Hour >= from || local.Hour < until;
        if (!quiet)
            return Duration.Zero;
        var end = local.Hour < until ? local.Date : local.Date.PlusDays(1);
        return end.At(new LocalTime(until, 0)).InZoneLeniently(zone).ToInstant() - now;
    }
}
