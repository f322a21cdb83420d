using System.Text;
using NodaTime;

namespace Juluo.Calendars;

/// <summary>
/// A VTIMEZONE from the tz data (RFC 5545, 3.6.5): every change of offset that a time needs, one by one. A rule for all time would be shorter and, where governments
/// change the rules, wrong.
/// </summary>
internal static class IcsZone
{
    private static readonly LocalDateTime Ever = new(1970, 1, 1, 0, 0);

    public static void Write(StringBuilder into, DateTimeZone zone, Interval during)
    {
        IcsText.Fold(into, "BEGIN:VTIMEZONE");
        IcsText.Fold(into, $"TZID:{zone.Id}");
        foreach (var stretch in zone.GetZoneIntervals(during))
        {
            var kind = stretch.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
            var before = stretch.HasStart ? zone.GetZoneInterval(stretch.Start - Duration.Epsilon).WallOffset : stretch.WallOffset;
            // The change takes effect at this local time in the previous offset.
            var begins = stretch.HasStart ? stretch.Start.WithOffset(before).LocalDateTime : Ever;
            IcsText.Fold(into, $"BEGIN:{kind}");
            IcsText.Fold(into, $"DTSTART:{IcsTimes.Local(begins)}");
            IcsText.Fold(into, $"TZOFFSETFROM:{IcsTimes.Offset(before)}");
            IcsText.Fold(into, $"TZOFFSETTO:{IcsTimes.Offset(stretch.WallOffset)}");
            IcsText.Fold(into, $"TZNAME:{IcsText.Escape(stretch.Name)}");
            IcsText.Fold(into, $"END:{kind}");
        }

        IcsText.Fold(into, "END:VTIMEZONE");
    }
}
