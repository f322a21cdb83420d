using System.Globalization;
using System.Text;

namespace Juluo.Calendars;

/// <summary>
/// Reads iCalendar (RFC 5545) from any sender: bounded in size, depth and number, and tolerant of what programs really write. Pure.
/// </summary>
public static class IcsReader
{
    public const int MostBytes = 2 * 1024 * 1024;
    public const int MostEvents = 5_000;
    private const int MostDepth = 8;
    private const int MostLine = 32 * 1024;
    private const int MostTimes = 2_000;
    private const int MostUid = 255;
    private const int MostSummary = 200;

    /// <param name="clean">Takes out of a stranger's text what no one should see; null: it stays as it is.</param>
    public static IcsRead Read(ReadOnlySpan<byte> content, Func<string, string>? clean = null)
    {
        clean ??= static text => text;
        if (content.Length > MostBytes)
            return IcsFault.TooLarge;
        var text = Encoding.UTF8.GetString(content).TrimStart('\uFEFF');
        var (events, zones, name) = (new List<List<IcsLine>>(), new IcsZones(), (string?)null);
        var open = new Stack<(string Name, List<IcsLine> Lines)>();
        var seen = false;
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
            }
            else if (line.Name == "END")
            {
                if (!open.TryPop(out var ended) || !ended.Name.Equals(line.Value.Trim(), StringComparison.OrdinalIgnoreCase))
                    return IcsFault.NoCalendar;
                if (ended.Name is "STANDARD" or "DAYLIGHT" && open.Count > 0 && open.Peek().Name == "VTIMEZONE")
                    zones.Observe(ended.Lines);
                else if (ended.Name == "VTIMEZONE")
                    zones.Close(ended.Lines);
                else if (ended.Name == "VEVENT" && events.Count == MostEvents)
                    return IcsFault.TooMany;
                else if (ended.Name == "VEVENT")
                    events.Add(ended.Lines);
            }
            else if (open.Count == 1 && line.Name is "NAME" or "X-WR-CALNAME")
            {
                name ??= Shown(line.Value, clean);
            }
            else if (open.Count > 1)
            {
                open.Peek().Lines.Add(line);
            }
        }

        // Cut off on the way, it would close less than it should.
        if (!seen || open.Count > 0)
            return IcsFault.NoCalendar;
        var read = events.ConvertAll(e => Event(e, zones, clean));
        return new IcsCalendar(name, Newest(read.OfType<List<IcsEvent>>().SelectMany(e => e)), read.Count(e => e is null));
    }

    /// <summary>An event that stands there again with a higher SEQUENCE holds in its place.</summary>
    private static List<IcsEvent> Newest(IEnumerable<IcsEvent> events) =>
        [
            .. events
                .GroupBy(e => (e.Uid, e.Replaces))
                .SelectMany(same => same.Key.Uid.Length == 0 ? same.AsEnumerable() : same.GroupBy(e => e.Sequence).MaxBy(g => g.Key)!),
        ];

    /// <summary>Whole lines: what begins with a blank goes on from the line before (3.1).</summary>
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

    /// <returns>The event, and once more where another of its times lasts longer or shorter. Null: it says something that is not understood here.</returns>
    private static List<IcsEvent>? Event(List<IcsLine> lines, IcsZones zones, Func<string, string> clean)
    {
        IcsLine? First(string name) => lines.Find(l => l.Name == name);
        if (First("DTSTART") is not { } began || IcsTime.Read(began, zones) is not { } start)
            return null;
        var rules = lines.Where(l => l.Name == "RRULE").ToList();
        IcsRule? rule = null;
        if (rules.Count > 1 || lines.Exists(l => l.Name == "EXRULE") || (rules.Count == 1 && (rule = IcsRule.Read(rules[0].Value)) is null))
            return null;
        IcsTime? end = null;
        if (First("DTEND") is { } ended && (end = IcsTime.Read(ended, zones)) is null)
            return null;
        IcsLength? length = null;
        if (end is null && First("DURATION") is { } lasts && (length = IcsLength.Read(lasts.Value)) is null)
            return null;
        IcsTime? replaces = null;
        if (
            First("RECURRENCE-ID") is { } instead
            && (instead.Parameters.ContainsKey("RANGE") || (replaces = IcsTime.Read(instead, zones)) is null)
        )
            return null;
        var more = new List<IcsEvent>();
        var uid = IcsText.Cut(clean(IcsText.Unescape(First("UID")?.Value ?? "")).Trim(), MostUid);
        if (Times(lines, "EXDATE", zones) is not { } except || Times(lines, "RDATE", zones, periods: more) is not { } further)
            return null;
        var whole = new IcsEvent(uid, Shown(First("SUMMARY")?.Value ?? "", clean), start)
        {
            End = end,
            Length = length,
            Rule = rule,
            Replaces = replaces,
            More = further,
            Except = except,
            Sequence = int.TryParse(First("SEQUENCE")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                ? sequence
                : 0,
            Cancelled = First("STATUS")?.Value.Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase) ?? false,
            Transparent = First("TRANSP")?.Value.Trim().Equals("TRANSPARENT", StringComparison.OrdinalIgnoreCase) ?? false,
        };
        return [whole, .. more.Select(m => whole with { Start = m.Start, End = m.End, Length = m.Length, Rule = null, More = [] })];
    }

    /// <param name="periods">What says its own end (3.3.9) goes there.</param>
    /// <returns>Null: one of them is no time.</returns>
    private static List<IcsTime>? Times(List<IcsLine> lines, string name, IcsZones zones, List<IcsEvent>? periods = null)
    {
        var times = new List<IcsTime>();
        foreach (var line in lines.Where(l => l.Name == name))
        foreach (var value in line.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostTimes))
        {
            var zone = line.Parameters.GetValueOrDefault("TZID");
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
