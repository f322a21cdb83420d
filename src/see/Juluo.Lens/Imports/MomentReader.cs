namespace Juluo.Lens;

/// <summary>
/// Reads times such as 2026-11-19T09:30, with or without seconds, with a space instead of the T, and with Z or an offset. Without an offset, the time is in the community's time zone.
/// </summary>
internal sealed class MomentReader(DateTimeZone zone)
{
    public static readonly Instant Earliest = Instant.FromUtc(1990, 1, 1, 0, 0);

    public bool Read(ReadOnlySpan<byte> text, out Instant at)
    {
        at = default;
        if (text.Length < 16 || text[4] != '-' || text[7] != '-' || text[10] is not ((byte)'T' or (byte)' ') || text[13] != ':')
            return false;
        if (
            !Digits(text[..4], out var year)
            || !Digits(text[5..7], out var month)
            || !Digits(text[8..10], out var day)
            || !Digits(text[11..13], out var hour)
            || !Digits(text[14..16], out var minute)
        )
            return false;
        var rest = text[16..];
        var second = 0;
        if (rest is [(byte)':', _, _, ..])
        {
            if (!Digits(rest[1..3], out second))
                return false;
            rest = rest[3..];
            if (rest is [(byte)'.', ..])
                rest = rest[1..].TrimStart("0123456789"u8);
        }

        if (
            year is < 1 or > 9999
            || month is < 1 or > 12
            || day < 1
            || day > CalendarSystem.Iso.GetDaysInMonth(year, month)
            || hour > 23
            || minute > 59
            || second > 59
        )
            return false;
        var local = new LocalDateTime(year, month, day, hour, minute, second);
        if (Offset(rest, out var offset))
            at = local.WithOffset(offset).ToInstant();
        else if (rest.IsEmpty)
            at = zone.AtLeniently(local).ToInstant();
        else
            return false;
        return true;
    }

    private static bool Offset(ReadOnlySpan<byte> text, out Offset offset)
    {
        offset = NodaTime.Offset.Zero;
        if (text is [(byte)'Z' or (byte)'z'])
            return true;
        if (text.Length is not (3 or 5 or 6) || text[0] is not ((byte)'+' or (byte)'-') || !Digits(text[1..3], out var hours) || hours > 14)
            return false;
        var minutes = 0;
        if (text.Length > 3 && (!Digits(text[^2..], out minutes) || minutes > 59))
            return false;
        offset = NodaTime.Offset.FromSeconds((text[0] == '-' ? -60 : 60) * (hours * 60 + minutes));
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var b in text)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return false;
            value = value * 10 + (b - '0');
        }

        return true;
    }
}
