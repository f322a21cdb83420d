namespace Juluo.Foundation;

/// <summary>Moments as tables write them: ISO 8601 on a site's wall clock with its offset, so that each is one moment, also in the hour that comes twice.</summary>
public static class MomentText
{
    private static readonly OffsetDateTimePattern ToTheMinute = OffsetDateTimePattern.CreateWithInvariantCulture(
        "uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>"
    );

    public static string Of(Instant at, DateTimeZone zone) => ToTheMinute.Format(at.InZone(zone).ToOffsetDateTime());

    /// <returns>Null: no moment; without its offset it is none.</returns>
    public static Instant? Read(string? typed)
    {
        var text = (typed ?? "").Trim().Replace(' ', 'T');
        var read = ToTheMinute.Parse(text) is { Success: true } minute ? minute : OffsetDateTimePattern.ExtendedIso.Parse(text);
        return read.Success ? read.Value.ToInstant() : null;
    }
}
