namespace Juluo.Seasons;

/// <summary>The units taken at each time of the week. Like <see cref="Claims"/>, it chooses the first free units that a resource needs.</summary>
internal sealed class WeekUnits
{
    private readonly Dictionary<UnitId, List<(int From, int To, SeasonSlot By)>> taken = [];

    /// <summary>Returns the minutes of the week during which a time takes a resource, including buffers.</summary>
    public static IReadOnlyList<(int From, int To)> Pieces(SharedResource resource, int weekday, int starts, int minutes) =>
        [.. WeekHours.Pieces((weekday - 1) * 1440 + starts - resource.Before, (weekday - 1) * 1440 + starts + minutes + resource.After)];

    /// <returns>The units; null if too few are free.</returns>
    public IReadOnlyList<UnitId>? Find(SharedResource resource, int weekday, int starts, int minutes)
    {
        var pieces = Pieces(resource, weekday, starts, minutes);
        var found = new List<UnitId>();
        foreach (var (units, wanted) in resource.Needs)
        {
            var free = units.Where(u => Meets(u, pieces) is null).Take(wanted).ToList();
            if (free.Count < wanted)
                return null;
            found.AddRange(free);
        }

        return found.Count == 0 ? null : found;
    }

    /// <summary>Finds a given time that conflicts, or null.</summary>
    public SeasonSlot? InTheWay(SharedResource resource, int weekday, int starts, int minutes)
    {
        var pieces = Pieces(resource, weekday, starts, minutes);
        return resource.Needs.SelectMany(n => n.Units).Select(u => Meets(u, pieces)).FirstOrDefault(by => by is not null);
    }

    public void Take(SeasonSlot slot, SharedResource resource)
    {
        var pieces = Pieces(resource, slot.Weekday, slot.Starts, slot.Minutes);
        foreach (var unit in slot.Units)
        {
            if (!taken.TryGetValue(unit, out var times))
                taken[unit] = times = [];
            times.AddRange(pieces.Select(p => (p.From, p.To, slot)));
        }
    }

    private SeasonSlot? Meets(UnitId unit, IReadOnlyList<(int From, int To)> pieces)
    {
        foreach (var time in taken.GetValueOrDefault(unit) ?? [])
        foreach (var (from, to) in pieces)
            if (time.From < to && time.To > from)
                return time.By;
        return null;
    }
}
