namespace Juluo.Foundation;

/// <summary>Moments in tables: ISO 8601 in a site's local time with its offset, so that each is unambiguous even in the hour that occurs twice.</summary>
public static class MomentText
{
    private static readonly OffsetDateTimePattern ToTheMinute = OffsetDateTimePattern.CreateWithInvariantCulture(
        "uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>"
    );

    public static string Of(Instant at, DateTimeZone zone) => ToTheMinute.Format(at.InZone(zone).ToOffsetDateTime());

    /// <returns>The moment; null if the text is invalid or has no offset.</returns>
    public static Instant? Read(string? typed)
    {
        var text = (typed ?? "").Trim().Replace(' ', 'T');
        var read = ToTheMinute.Parse(text) is { Success: true } minute ? minute : OffsetDateTimePattern.ExtendedIso.Parse(text);
        return read.Success ? read.Value.ToInstant() : null;
    }
}
