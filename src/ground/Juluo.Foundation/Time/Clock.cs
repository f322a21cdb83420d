namespace Juluo.Foundation;

/// <summary>The only source of the present: an instant, read from a <see cref="TimeProvider"/> that tests and the demo can set.</summary>
public sealed class Clock(TimeProvider time)
{
    public TimeProvider Provider => time;

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Now, where something ends now; null, where it goes on after all.</summary>
    public Instant? NowIf(bool ends) => ends ? Now : null;

    /// <summary>A key for a row that is made now (UUIDv7).</summary>
    public Guid NewKey() => Guid.CreateVersion7(Provider.GetUtcNow());

    public LocalDate Today(DateTimeZone zone) => Now.InZone(zone).Date;
}
