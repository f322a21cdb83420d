using System.Collections.Frozen;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Juluo.Calendars;

/// <summary>
/// The zones that the times of a file name: those of the tz data, those of Windows, and those that the file explains itself (VTIMEZONE; RFC 5545, 3.6.5). The file's own come
/// last: what governments decide after it was written stands in the tz data.
/// </summary>
public sealed class IcsZones
{
    private const int MostZones = 200;
    private const int MostObservances = 200;
    private const int MostSteps = 500_000;
    private static readonly LocalDate Earliest = new(1970, 1, 1);
    private static readonly LocalDate Latest = new(2100, 1, 1);
    private static readonly OffsetPattern[] Offsets =
    [
        OffsetPattern.CreateWithInvariantCulture("+HHmm"),
        OffsetPattern.CreateWithInvariantCulture("+HHmmss"),
    ];

    // Some programs write names in small letters.
    private static readonly FrozenDictionary<string, string> Names = DateTimeZoneProviders.Tzdb.Ids.ToFrozenDictionary(
        i => i,
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Dictionary<string, List<List<IcsLine>>> explained = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeZone?> read = new(StringComparer.Ordinal);
    private readonly IcsBudget budget = new(MostSteps);
    private List<List<IcsLine>> observances = [];

    /// <summary>The zone of times that name none, as programs write it for a whole calendar (X-WR-TIMEZONE); null: the reader's own.</summary>
    public string? Floating { get; set; }

    /// <summary>A STANDARD or DAYLIGHT of the zone that is being read.</summary>
    public void Observe(List<IcsLine> lines)
    {
        if (observances.Count < MostObservances)
            observances.Add(lines);
    }

    /// <summary>The zone has been read.</summary>
    public void Close(List<IcsLine> lines)
    {
        if (lines.Find(l => l.Name == "TZID") is { } name && explained.Count < MostZones)
            explained.TryAdd(name.Value.Trim(), observances);
        observances = [];
    }

    /// <returns>Null: nothing says what clock that is.</returns>
    public DateTimeZone? Find(string name)
    {
        if (!read.TryGetValue(name, out var zone))
            read[name] = zone = Known(name) ?? (explained.TryGetValue(name.Trim(), out var own) ? Zone(name, own) : null);
        return zone;
    }

    /// <summary>By the name of the tz data, also behind the prefix that some programs put before it, or by the name that Windows has for it.</summary>
    private static DateTimeZone? Known(string name)
    {
        if (name is "tzone://Microsoft/Utc")
            return DateTimeZone.Utc;
        if (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var windows))
            return DateTimeZoneProviders.Tzdb.GetZoneOrNull(windows);
        var parts = name.Trim('/', ' ').Split('/');
        for (var skip = 0; skip < Math.Min(parts.Length, 4); skip++)
            // Behind a prefix a word alone says too little: "… / GMT" is many things.
            if ((skip == 0 || parts.Length - skip > 1) && Names.TryGetValue(string.Join('/', parts[skip..]), out var id))
                return DateTimeZoneProviders.Tzdb[id];
        return null;
    }

    private IcsFileZone? Zone(string name, List<List<IcsLine>> of)
    {
        var changes = new SortedDictionary<Instant, (Offset From, Offset To)>();
        foreach (var one in of)
        {
            string? First(string line) => one.Find(l => l.Name == line)?.Value.Trim();
            if (OffsetOf(First("TZOFFSETFROM")) is not { } from || OffsetOf(First("TZOFFSETTO")) is not { } to)
                return null;
            // Outlook says since 1601.
            if (IcsTime.OnClock(First("DTSTART") ?? "") is not { } begins)
                return null;
            // It begins when the clock of before shows so.
            var clock = DateTimeZone.ForOffset(from);
            changes[begins.WithOffset(from).ToInstant()] = (from, to);
            foreach (var line in one)
                if (line.Name == "RDATE")
                {
                    foreach (var typed in line.Value.Split(','))
                        if (IcsTime.OnClock(typed.Trim()) is { } at)
                            changes[at.WithOffset(from).ToInstant()] = (from, to);
                        else
                            return null;
                }
                else if (line.Name == "RRULE")
                {
                    if (IcsRule.Read(line.Value) is not { } rule)
                        return null;
                    foreach (var at in rule.Expand(new(begins, false, clock), Earliest, Latest, clock, budget))
                        changes[at.WithOffset(from).ToInstant()] = (from, to);
                }
        }

        return changes.Count == 0 || budget.Spent
            ? null
            : new(name, changes.First().Value.From, [.. changes.Select(c => (c.Key, c.Value.To))]);
    }

    private static Offset? OffsetOf(string? text)
    {
        foreach (var pattern in Offsets)
            if (pattern.Parse(text?.Replace(":", "", StringComparison.Ordinal) ?? "") is { Success: true } offset)
                return offset.Value;
        return null;
    }
}
