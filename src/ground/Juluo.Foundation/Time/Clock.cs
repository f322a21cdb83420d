namespace Juluo.Foundation;

/// <summary>The only source of the present: an instant, read from a <see cref="TimeProvider"/> that tests and the demo can set.</summary>
public sealed class Clock(TimeProvider time)
{
    private const int CountBits = 12;

    private long last; // the time of the last key in milliseconds, and behind it the count within it

    public TimeProvider Provider => time;

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Now on the phones of those who use the program: what they count by themselves, as codes of a second factor, is counted by this.</summary>
    public Instant OnPhones => time is IRunsBehind { Behind: var behind } ? Now + Duration.FromTimeSpan(behind) : Now;

    /// <summary>Now, where something ends now; null, where it goes on after all.</summary>
    public Instant? NowIf(bool ends) => ends ? Now : null;

    /// <summary>
    /// A key for a row that is made now: a UUIDv7, greater than those that this clock gave before, also within a millisecond (RFC 9562, 6.2, method 1: the twelve bits
    /// after the time count), so that rows of one moment stand in the order in which they were made. Where the clock is set back by more than a second, it starts again.
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
