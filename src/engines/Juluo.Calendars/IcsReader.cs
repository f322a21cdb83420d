using System.Globalization;
using System.Text;

namespace Juluo.Calendars;

/// <summary>
/// Reads iCalendar (RFC 5545) from any sender: bounded in size, depth and number, and tolerant of the deviations of real programs. Pure.
/// </summary>
public static class IcsReader
{
    public const int MostBytes = 2 * 1024 * 1024;
    public const int MostEvents = 5_000;
    private const int MostDepth = 8;
    private const int MostLine = 32 * 1024;
    private const int MostTimes = 2_000;
    private const int MostRules = 10;
    private const int MostUid = 255;
    private const int MostSummary = 200;

    /// <param name="clean">Removes from untrusted text what no one should see; null leaves the text unchanged.</param>
    public static IcsRead Read(ReadOnlySpan<byte> content, Func<string, string>? clean = null)
    {
        clean ??= static text => text;
        if (content.Length > MostBytes)
            return IcsFault.TooLarge;
        var text = Encoding.UTF8.GetString(content).TrimStart('\uFEFF');
        var (entries, zones, name) = (new List<Entry>(), new IcsZones(), (string?)null);
        var open = new Stack<(string Name, List<IcsLine> Lines)>();
        var (seen, begun) = (false, 0);
        foreach (var raw in Unfold(text))
        {
            if (IcsLine.Read(raw) is not { } line)
                continue;
            if (line.Name == "BEGIN")
            {
                if (open.Count == MostDepth)
                    return IcsFault.NoCalendar;
                open.Push((line.Value.Trim().ToUpperInvariant(), []));
                seen |= open.Peek().Name == "VCALENDAR";
                if (open.Count == 1)
                    begun = entries.Count;
            }
            else if (line.Name == "END")
            {
                if (!open.TryPop(out var ended) || !ended.Name.Equals(line.Value.Trim(), StringComparison.OrdinalIgnoreCase))
                    return IcsFault.NoCalendar;
                if (ended.Name is "STANDARD" or "DAYLIGHT" && open.Count > 0 && open.Peek().Name == "VTIMEZONE")
                    zones.Observe(ended.Lines);
                else if (ended.Name == "VTIMEZONE")
                    zones.Close(ended.Lines);
                else if (ended.Name is "VEVENT" or "VFREEBUSY" && entries.Count == MostEvents)
                    return IcsFault.TooMany;
                else if (ended.Name is "VEVENT" or "VFREEBUSY")
                    entries.Add(new(ended.Name == "VFREEBUSY", ended.Lines));
                else if (open.Count == 0)
                    foreach (var entry in entries[begun..])
                        entry.Calendar = ended.Lines;
            }
            else if (open.TryPeek(out var within))
            {
                within.Lines.Add(line);
                if (open.Count == 1 && line.Name is "NAME" or "X-WR-CALNAME")
                    name ??= Shown(line.Value, clean);
            }
        }

        // A truncated file has components that are not closed.
        if (!seen || open.Count > 0)
            return IcsFault.NoCalendar;
        var (events, unread) = (new List<IcsEvent>(), new List<IcsUnread>());
        foreach (var entry in entries)
        {
            zones.Floating = Value(entry.Calendar, "X-WR-TIMEZONE") is { Length: > 0 } zone ? zone : null;
            var gregorian = Value(entry.Calendar, "CALSCALE") is null or "" or "GREGORIAN";
            if (gregorian && (entry.IsFreeBusy ? Busy(entry.Lines, zones, clean) : Event(entry, zones, clean)) is { } read)
                events.AddRange(read);
            else
                unread.Add(
                    new(Shown(Value(entry.Lines, "SUMMARY") ?? "", clean), IcsTime.Date(Value(entry.Lines, "DTSTART") ?? ""))
                    {
                        Once = !entry.Lines.Exists(l => l.Name is "RRULE" or "RDATE"),
                    }
                );
        }

        return new IcsCalendar(name, Current(events), unread);
    }

    /// <summary>An event or free/busy component, with the properties of the calendar around it.</summary>
    private sealed class Entry(bool isFreeBusy, List<IcsLine> lines)
    {
        public bool IsFreeBusy { get; } = isFreeBusy;

        public List<IcsLine> Lines { get; } = lines;

        public List<IcsLine> Calendar { get; set; } = [];
    }

    /// <summary>
    /// Returns the version of each event with the highest SEQUENCE. Two with the same SEQUENCE are both kept, since some programs give all events one UID, unless one
    /// cancels the other. Cancelling a series also removes its changed occurrences.
    /// </summary>
    private static List<IcsEvent> Current(IEnumerable<IcsEvent> events)
    {
        var current = events
            .GroupBy(e => (e.Uid, e.Replaces))
            .SelectMany(same => same.Key.Uid.Length == 0 ? same.AsEnumerable() : same.GroupBy(e => e.Sequence).MaxBy(g => g.Key)!)
            .ToList();
        var cancelled = current.Where(e => e.Cancelled && e.Uid.Length > 0).ToLookup(e => e.Uid, StringComparer.Ordinal);
        return current.FindAll(e =>
            e.Cancelled
            || !cancelled[e.Uid]
                .Any(c =>
                    c.Sequence >= e.Sequence
                    && (c.Replaces is null ? e.Replaces is not null || c.Start == e.Start : c.Replaces == e.Replaces)
                )
        );
    }

    /// <summary>Joins folded lines: a line that begins with a blank continues the previous one (3.1).</summary>
    private static IEnumerable<string> Unfold(string text)
    {
        var whole = new StringBuilder();
        foreach (var range in text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None))
        {
            if (range.Length > 0 && range[0] is ' ' or '\t')
            {
                if (whole.Length + range.Length <= MostLine)
                    whole.Append(range, 1, range.Length - 1);
                continue;
            }

            if (whole.Length > 0)
                yield return whole.ToString();
            whole.Clear().Append(range.Length <= MostLine ? range : "");
        }

        if (whole.Length > 0)
            yield return whole.ToString();
    }

    /// <returns>The event, plus one for each additional period (RDATE) with its own end. Null if something in it is not supported.</returns>
    private static List<IcsEvent>? Event(Entry entry, IcsZones zones, Func<string, string> clean)
    {
        var lines = entry.Lines;
        IcsLine? First(string name) => lines.Find(l => l.Name == name);
        if (First("DTSTART") is not { } began || IcsTime.Read(began, zones) is not { } start)
            return null;
        // A time without a zone is in the zone of the start.
        var clock = began.Parameters.GetValueOrDefault("TZID");
        IcsTime? Time(IcsLine line) => IcsTime.Read(line.Value, line.Parameters.GetValueOrDefault("TZID") ?? clock, zones);
        if (Rules(lines, "RRULE") is not { } rules || Rules(lines, "EXRULE") is not { } exceptRules)
            return null;
        IcsTime? end = null;
        if (First("DTEND") is { } ended && (end = Time(ended)) is null)
            return null;
        IcsLength? length = null;
        if (end is null && First("DURATION") is { } lasts && (length = IcsLength.Read(lasts.Value)) is null)
            return null;
        IcsTime? replaces = null;
        if (First("RECURRENCE-ID") is { } instead && (instead.Parameters.ContainsKey("RANGE") || (replaces = Time(instead)) is null))
            return null;
        var more = new List<IcsEvent>();
        if (Times(lines, "EXDATE", zones, clock) is not { } except || Times(lines, "RDATE", zones, clock, more) is not { } further)
            return null;
        var whole = new IcsEvent(Uid(lines, clean), Shown(First("SUMMARY")?.Value ?? "", clean), start)
        {
            End = end,
            Length = length,
            Rules = rules,
            ExceptRules = exceptRules,
            Replaces = replaces,
            More = further,
            Except = except,
            Sequence = int.TryParse(First("SEQUENCE")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                ? sequence
                : 0,
            Cancelled = Value(lines, "STATUS") is "CANCELLED" || Value(entry.Calendar, "METHOD") is "CANCEL",
            Transparent = Value(lines, "TRANSP") is "TRANSPARENT",
        };
        return [whole, .. more.Select(m => whole with { Start = m.Start, End = m.End, Length = m.Length, Rules = [], More = [] })];
    }

    /// <summary>Reads the busy times of a VFREEBUSY (3.6.4), each as a separate entry.</summary>
    /// <returns>The entries; null if one of them is not understood.</returns>
    private static List<IcsEvent>? Busy(List<IcsLine> lines, IcsZones zones, Func<string, string> clean)
    {
        var times = new List<IcsEvent>();
        var busy = lines.FindAll(l => !l.Parameters.GetValueOrDefault("FBTYPE", "BUSY").Equals("FREE", StringComparison.OrdinalIgnoreCase));
        if (Times(busy, "FREEBUSY", zones, null, times) is not { Count: 0 })
            return null;
        return times.ConvertAll(t => t with { Uid = Uid(lines, clean), Summary = Shown(Value(lines, "SUMMARY") ?? "", clean) });
    }

    private static string Uid(List<IcsLine> lines, Func<string, string> clean) =>
        IcsText.Cut(clean(IcsText.Unescape(lines.Find(l => l.Name == "UID")?.Value ?? "")).Trim(), MostUid);

    /// <summary>Returns a word or name, in upper case for comparison.</summary>
    private static string? Value(List<IcsLine> lines, string name) =>
        lines.Find(l => l.Name == name)?.Value.Trim() is { } value
            ? (name is "SUMMARY" or "X-WR-TIMEZONE" ? value : value.ToUpperInvariant())
            : null;

    /// <returns>The rules; null if one of them is not understood.</returns>
    private static List<IcsRule>? Rules(List<IcsLine> lines, string name)
    {
        var rules = lines.Where(l => l.Name == name).Select(l => IcsRule.Read(l.Value)).ToList();
        return rules.Count <= MostRules && rules.OfType<IcsRule>().ToList() is var read && read.Count == rules.Count ? read : null;
    }

    /// <param name="clock">The time zone of times without one.</param>
    /// <param name="periods">Receives periods, which have their own end (3.3.9).</param>
    /// <returns>The times; null if one of them is not a time.</returns>
    private static List<IcsTime>? Times(List<IcsLine> lines, string name, IcsZones zones, string? clock, List<IcsEvent>? periods = null)
    {
        var times = new List<IcsTime>();
        foreach (var line in lines.Where(l => l.Name == name))
        foreach (var value in line.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (times.Count + (periods?.Count ?? 0) == MostTimes)
                return null;
            var zone = line.Parameters.GetValueOrDefault("TZID") ?? clock;
            var (begins, lasts) = value.Split('/') is [var first, var second] ? (first, second) : (value, null);
            if (IcsTime.Read(begins, zone, zones) is not { } at)
                return null;
            if (lasts is null)
                times.Add(at);
            else if (IcsLength.Read(lasts) is { } length)
                periods?.Add(new("", "", at) { Length = length });
            else if (IcsTime.Read(lasts, zone, zones) is { } end)
                periods?.Add(new("", "", at) { End = end });
            else
                return null;
        }

        return times;
    }

    private static string Shown(string value, Func<string, string> clean) =>
        IcsText.Cut(clean(IcsText.Unescape(value)).ReplaceLineEndings(" ").Trim(), MostSummary);
}
