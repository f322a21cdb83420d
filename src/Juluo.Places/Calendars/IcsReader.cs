using System.Text;
using Juluo.Kernel;

namespace Juluo.Places;

/// <summary>
/// Reads iCalendar (RFC 5545) that comes from anybody: bounded in size, depth and number, and tolerant of what programs really write. Pure.
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

    public static Outcome<IcsCalendar> Read(ReadOnlySpan<byte> content)
    {
        if (content.Length > MostBytes)
            return new IcsErrors.TooLarge(MostBytes / 1024);
        var text = Encoding.UTF8.GetString(content).TrimStart('\uFEFF');
        var (events, unread, name) = (new List<IcsEvent>(), 0, (string?)null);
        var open = new Stack<string>();
        var lines = new List<IcsLine>();
        var seen = false;
        foreach (var raw in Unfold(text))
        {
            if (IcsLine.Read(raw) is not { } line)
                continue;
            if (line.Name == "BEGIN")
            {
                if (open.Count == MostDepth)
                    return new IcsErrors.NoCalendar();
                open.Push(line.Value.Trim().ToUpperInvariant());
                seen |= open.Peek() == "VCALENDAR";
                if (open.Peek() == "VEVENT")
                    lines.Clear();
            }
            else if (line.Name == "END")
            {
                if (open.Count == 0 || !open.Pop().Equals(line.Value.Trim(), StringComparison.OrdinalIgnoreCase))
                    return new IcsErrors.NoCalendar();
                if (!line.Value.Trim().Equals("VEVENT", StringComparison.OrdinalIgnoreCase))
                    continue;
                if (events.Count + unread == MostEvents)
                    return new IcsErrors.TooMany(MostEvents);
                if (Event(lines) is { } read)
                    events.Add(read);
                else
                    unread++;
            }
            else if (open.Count > 0 && open.Peek() == "VEVENT")
            {
                lines.Add(line);
            }
            else if (open.Count == 1 && line.Name is "NAME" or "X-WR-CALNAME")
            {
                name ??= Shown(line.Value);
            }
        }

        // Cut off on the way, it would close less than it should.
        return !seen || open.Count > 0 ? new IcsErrors.NoCalendar() : new IcsCalendar(name, events, unread);
    }

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

    /// <returns>Null: it says something that is not understood here.</returns>
    private static IcsEvent? Event(List<IcsLine> lines)
    {
        IcsLine? First(string name) => lines.Find(l => l.Name == name);
        if (First("DTSTART") is not { } began || IcsTime.Read(began) is not { } start)
            return null;
        var rules = lines.Where(l => l.Name == "RRULE").ToList();
        IcsRule? rule = null;
        if (rules.Count > 1 || lines.Exists(l => l.Name == "EXRULE") || (rules.Count == 1 && (rule = IcsRule.Read(rules[0].Value)) is null))
            return null;
        IcsTime? end = null;
        if (First("DTEND") is { } ended && (end = IcsTime.Read(ended)) is null)
            return null;
        IcsLength? length = null;
        if (end is null && First("DURATION") is { } lasts && (length = IcsLength.Read(lasts.Value)) is null)
            return null;
        IcsTime? replaces = null;
        if (First("RECURRENCE-ID") is { } instead && (replaces = IcsTime.Read(instead)) is null)
            return null;
        var uid = PlainText.Cut(PlainText.Of(IcsText.Unescape(First("UID")?.Value ?? "")).Trim(), MostUid);
        return new(uid, Shown(First("SUMMARY")?.Value ?? ""), start)
        {
            End = end,
            Length = length,
            Rule = rule,
            Replaces = replaces,
            More = Times(lines, "RDATE"),
            Except = Times(lines, "EXDATE"),
            Cancelled = First("STATUS")?.Value.Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase) ?? false,
            Transparent = First("TRANSP")?.Value.Trim().Equals("TRANSPARENT", StringComparison.OrdinalIgnoreCase) ?? false,
        };
    }

    private static List<IcsTime> Times(List<IcsLine> lines, string name) =>
        [
            .. lines
                .Where(l => l.Name == name)
                .SelectMany(l => l.Value.Split(',').Select(v => IcsTime.Read(v, l.Parameters.GetValueOrDefault("TZID"))))
                .OfType<IcsTime>()
                .Take(MostTimes),
        ];

    private static string Shown(string value) =>
        PlainText.Cut(PlainText.Of(IcsText.Unescape(value)).ReplaceLineEndings(" ").Trim(), MostSummary);
}
