using System.Text;
using NodaTime;

namespace Juluo.Calendars;

/// <summary>Free/busy: VFREEBUSY, all in UTC as the RFC requires.</summary>
public static partial class IcsWriter
{
    public static string WriteFreeBusy(string name, IReadOnlyCollection<IcsFreeBusy> times, Instant stamp)
    {
        var text = new StringBuilder(1024);
        void Line(string line) => IcsText.Fold(text, line);
        Begin(Line, name, null);
        foreach (var one in times)
        {
            Line("BEGIN:VFREEBUSY");
            Line($"UID:{IcsText.Escape(one.Uid)}");
            Line($"DTSTAMP:{IcsTimes.Utc(stamp)}");
            Line($"DTSTART:{IcsTimes.Utc(one.Within.Start)}");
            Line($"DTEND:{IcsTimes.Utc(one.Within.End)}");
            foreach (
                var (kind, periods) in new[]
                {
                    ("BUSY", one.Busy),
                    ("BUSY-TENTATIVE", one.Tentative),
                    ("BUSY-UNAVAILABLE", one.Unavailable),
                }
            )
            foreach (var period in periods)
                Line($"FREEBUSY;FBTYPE={kind}:{IcsTimes.Utc(period.Start)}/{IcsTimes.Utc(period.End)}");
            if (one.Comment is { Length: > 0 } comment)
                Line($"COMMENT:{IcsText.Escape(comment)}");
            Line("END:VFREEBUSY");
        }

        Line("END:VCALENDAR");
        return text.ToString();
    }
}
