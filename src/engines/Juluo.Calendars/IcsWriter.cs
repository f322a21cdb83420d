using System.Globalization;
using System.Text;
using NodaTime;

namespace Juluo.Calendars;

/// <summary>Writes an iCalendar object (RFC 5545, 5546, 7986). Pure.</summary>
public static partial class IcsWriter
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <param name="name">Name shown in calendar programs.</param>
    /// <param name="stamp">Time of writing.</param>
    /// <param name="method">Method of a message (iTIP): REQUEST or CANCEL; null for a calendar to subscribe to.</param>
    public static string Write(string name, IReadOnlyCollection<IcsEntry> entries, Instant stamp, string? method = null)
    {
        var text = new StringBuilder(1024 + entries.Count * 400);
        void Line(string line) => IcsText.Fold(text, line);
        Begin(Line, name, method);
        foreach (var zone in entries.Where(e => e.Zone != DateTimeZone.Utc).GroupBy(e => e.Zone.Id, StringComparer.Ordinal))
            IcsZone.Write(
                text,
                zone.First().Zone,
                new(zone.Min(e => e.During.Start), zone.Max(e => Instant.Max(e.During.End, e.Repeats?.Until ?? e.During.End)))
            );
        foreach (var entry in entries)
            Event(Line, entry, stamp);
        Line("END:VCALENDAR");
        return text.ToString();
    }

    private static void Begin(Action<string> line, string name, string? method)
    {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Juluo//Places//EN");
        line("CALSCALE:GREGORIAN");
        if (method is not null)
        {
            line($"METHOD:{method}");
            return;
        }

        line($"NAME:{IcsText.Escape(name)}");
        line($"X-WR-CALNAME:{IcsText.Escape(name)}");
        line("REFRESH-INTERVAL;VALUE=DURATION:PT30M");
        line("X-PUBLISHED-TTL:PT30M");
    }

    private static void Event(Action<string> line, IcsEntry entry, Instant stamp)
    {
        line("BEGIN:VEVENT");
        line($"UID:{IcsText.Escape(entry.Uid)}");
        line($"DTSTAMP:{IcsTimes.Utc(stamp)}");
        line($"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}");
        line("DTSTART" + At(entry.During.Start, entry.Zone));
        line("DTEND" + At(entry.During.End, entry.Zone));
        if (entry.Repeats is { } repeats)
            line($"RRULE:{Rule(repeats)}");
        if (entry.Except.Count > 0)
            line($"EXDATE;TZID={IcsText.Parameter(entry.Zone.Id)}:{string.Join(',', entry.Except.Select(IcsTimes.Local))}");
        if (entry.Replaces is { } replaces)
            line($"RECURRENCE-ID;TZID={IcsText.Parameter(entry.Zone.Id)}:{IcsTimes.Local(replaces)}");
        line($"SUMMARY:{IcsText.Escape(entry.Summary)}");
        if (entry.Place is { Length: > 0 } place)
            line($"LOCATION:{IcsText.Escape(place)}");
        if (entry.Text is { Length: > 0 } about)
            line($"DESCRIPTION:{IcsText.Escape(about)}");
        if (entry.Url is { } url)
            line($"URL:{Uri(url)}");
        line($"STATUS:{entry.Status.ToString().ToUpperInvariant()}");
        line("TRANSP:OPAQUE");
        if (entry.Organizer is { } organizer)
            line($"ORGANIZER;CN={IcsText.Parameter(organizer.Name)}:mailto:{Uri(organizer.Email)}");
        foreach (var one in entry.Invited)
        {
            var answer = one.Answer switch
            {
                true => "ACCEPTED",
                false => "DECLINED",
                null => "NEEDS-ACTION",
            };
            line($"ATTENDEE;CN={IcsText.Parameter(one.Name)};ROLE=REQ-PARTICIPANT;PARTSTAT={answer};RSVP=FALSE:mailto:{Uri(one.Email)}");
        }

        line("END:VEVENT");
    }

    /// <summary>Writes a local time; an ambiguous local time is written in UTC, because programs disagree on which of the two instants it means.</summary>
    private static string At(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone);
        return zone == DateTimeZone.Utc || zone.MapLocal(local.LocalDateTime).Count != 1
            ? $":{IcsTimes.Utc(at)}"
            : $";TZID={IcsText.Parameter(zone.Id)}:{IcsTimes.Local(local.LocalDateTime)}";
    }

    private static string Rule(IcsRepeat repeats)
    {
        var rule = string.Create(
            CultureInfo.InvariantCulture,
            $"FREQ={repeats.Every.ToString().ToUpperInvariant()};INTERVAL={repeats.Interval};UNTIL={IcsTimes.Utc(repeats.Until)}"
        );
        return repeats.Weekdays.Count == 0
            ? rule
            : $"{rule};BYDAY={string.Join(',', repeats.Weekdays.Select(d => IcsTimes.Weekdays[(int)d - 1]))}";
    }

    private static string Uri(string text) => new([.. text.Where(c => !char.IsControl(c) && c != ' ')]);
}
