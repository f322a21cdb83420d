using System.Collections.Frozen;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Juluo.Calendars;

/// <summary>
/// The time zones referenced in a file: those of the tz data, those of Windows, and those defined in the file (VTIMEZONE; RFC 5545, 3.6.5). The file's own definitions
/// come last: the tz data contains changes of law made after the file was written.
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

    // Some programs write names in lower case.
    private static readonly FrozenDictionary<string, string> Names = DateTimeZoneProviders.Tzdb.Ids.ToFrozenDictionary(
        i => i,
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Dictionary<string, List<List<IcsLine>>> explained = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeZone?> read = new(StringComparer.Ordinal);
    private readonly IcsBudget budget = new(MostSteps);
    private List<List<IcsLine>> observances = [];

    /// <summary>Time zone for times without one, which programs write for a whole calendar (X-WR-TIMEZONE); null: the reader's own.</summary>
    public string? Floating { get; set; }

    /// <summary>Adds a STANDARD or DAYLIGHT component of the zone being read.</summary>
    public void Observe(List<IcsLine> lines)
    {
        if (observances.Count < MostObservances)
            observances.Add(lines);
    }

    /// <summary>Ends the zone being read.</summary>
    public void Close(List<IcsLine> lines)
    {
        if (lines.Find(l => l.Name == "TZID") is { } name && explained.Count < MostZones)
            explained.TryAdd(name.Value.Trim(), observances);
        observances = [];
    }

    /// <returns>The zone; null if the name is unknown.</returns>
    public DateTimeZone? Find(string name)
    {
        if (!read.TryGetValue(name, out var zone))
            read[name] = zone = Known(name) ?? (explained.TryGetValue(name.Trim(), out var own) ? Zone(name, own) : null);
        return zone;
    }

    /// <summary>Finds a zone by its name in the tz data, also after a prefix that some programs add, or by its Windows name.</summary>
    private static DateTimeZone? Known(string name)
    {
        if (name is "tzone://Microsoft/Utc")
            return DateTimeZone.Utc;
        if (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var windows))
            return DateTimeZoneProviders.Tzdb.GetZoneOrNull(windows);
        var parts = name.Trim('/', ' ').Split('/');
        for (var skip = 0; skip < Math.Min(parts.Length, 4); skip++)
            // After a prefix a single word is ambiguous: "… / GMT" may mean many zones.
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
            // Outlook writes 1601 as the start.
            if (IcsTime.OnClock(First("DTSTART") ?? "") is not { } begins)
                return null;
            // The change takes effect at this local time in the previous offset.
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
