using NodaTime;
using NodaTime.TimeZones;

namespace Juluo.Calendars;

/// <summary>A time zone defined in a calendar file: the offsets and the instants at which they take effect.</summary>
internal sealed class IcsFileZone : DateTimeZone
{
    private readonly ZoneInterval[] stretches;

    /// <param name="before">Offset until the first change.</param>
    /// <param name="changes">Changes in order, no two at the same time.</param>
    public IcsFileZone(string id, Offset before, IReadOnlyList<(Instant At, Offset To)> changes)
        : base(id, false, changes.Select(c => c.To).Append(before).Min(), changes.Select(c => c.To).Append(before).Max()) =>
        stretches = [
            new(id, null, changes.Count > 0 ? changes[0].At : null, before, Offset.Zero),
            .. changes.Select((c, n) => new ZoneInterval(id, c.At, n + 1 < changes.Count ? changes[n + 1].At : null, c.To, Offset.Zero)),
        ];

    public override ZoneInterval GetZoneInterval(Instant instant)
    {
        var (low, high) = (0, stretches.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (stretches[middle].Start <= instant)
                low = middle;
            else
                high = middle - 1;
        }

        return stretches[low];
    }
}
