namespace Juluo.Foundation;

/// <summary>The only source of the current time, read from a <see cref="TimeProvider"/> that tests and the demo can set.</summary>
public sealed class Clock(TimeProvider time)
{
    private const int CountBits = 12;

    private long last; // time of the last key in milliseconds, followed by the counter within it

    public TimeProvider Provider => time;

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>The current time on people's phones, which compute the codes of a second factor from it. Differs from <see cref="Now"/> in the demo only.</summary>
    public Instant OnPhones => time is IRunsBehind { Behind: var behind } ? Now + Duration.FromTimeSpan(behind) : Now;

    /// <summary>Returns the current time if something ends now, or null if it continues.</summary>
    public Instant? NowIf(bool ends) => ends ? Now : null;

    /// <summary>
    /// Returns a key for a new row: a UUIDv7 greater than all previous ones of this clock, also within a millisecond (RFC 9562, 6.2, method 1: twelve bits after the
    /// time are a counter), so that rows of one moment are sorted by creation. If the clock is set back by more than a second, the sequence restarts from there.
    /// </summary>
    public Guid NewKey()
    {
        long before,
            next;
        do
        {
            before = Interlocked.Read(ref last);
            var now = Provider.GetUtcNow().ToUnixTimeMilliseconds() << CountBits;
            next = now > before || now < before - (1000L << CountBits) ? now : before + 1;
        } while (Interlocked.CompareExchange(ref last, next, before) != before);
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(next >> CountBits)).TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[6] = (byte)(0x70 | ((next >> 8) & 0x0f));
        bytes[7] = (byte)next;
        return new(bytes, bigEndian: true);
    }

    public LocalDate Today(DateTimeZone zone) => Now.InZone(zone).Date;
}
