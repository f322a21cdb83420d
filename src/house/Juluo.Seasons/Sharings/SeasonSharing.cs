namespace Juluo.Seasons;

/// <summary>
/// Shares the times of a season. Pure: equal input gives an equal result, regardless of order and names.
/// <para>
/// Works in turns. In each turn every waiting group is served once, ordered by purpose and then by lot. It gets the first of its requested times that is available: at the first possible
/// space it named, on the named weekday with the lowest demand, at the earliest start. So no one has a second time before everyone had a chance of a first. A group that cannot be
/// served stops waiting,
/// because nothing becomes free; so does a group that has its maximum. Times chosen by hand are placed first and count.
/// </para>
/// </summary>
/// <remarks>Each requested time is examined once: O(requests · starts · units · times of a unit), with as many turns as one group has requests.</remarks>
internal static class SeasonSharing
{
    /// <summary>Returns the given times, those chosen by hand first.</summary>
    public static IReadOnlyList<SeasonSlot> Share(SeasonQuestion question)
    {
        var resources = question.Resources.ToDictionary(r => r.Id);
        var asked = Asked(question);
        var week = new WeekUnits();
        var slots = new List<SeasonSlot>();
        foreach (var slot in question.Fixed.Where(s => resources.ContainsKey(s.Resource)))
        {
            week.Take(slot, resources[slot.Resource]);
            slots.Add(slot);
        }

        var had = slots.Select(s => (s.Application, s.Wish)).ToHashSet();
        var waiting = InTurn(question)
            .Select(a =>
                (Application: a, Wishes: new Queue<SeasonWish>(a.Wishes.Where(w => !had.Contains((a.Id, w.Number))).OrderBy(w => w.Number)))
            )
            .ToList();
        while (waiting.Count > 0)
            waiting = waiting.FindAll(w => Serve(w.Application, w.Wishes));
        return slots;

        bool Serve(SeasonApplication group, Queue<SeasonWish> wishes)
        {
            if (slots.Count(s => s.Application == group.Id) >= question.Most)
                return false;
            while (wishes.TryDequeue(out var wish))
            {
                if (First(question, resources, asked, week, group, wish) is not { } slot)
                    continue;
                week.Take(slot, resources[slot.Resource]);
                slots.Add(slot);
                return wishes.Count > 0;
            }

            return false;
        }
    }

    /// <summary>Returns the reasons why other requests were not given, for each request and space.</summary>
    public static IReadOnlyList<SeasonRefusal> Refusals(SeasonQuestion question, IReadOnlyList<SeasonSlot> slots)
    {
        var resources = question.Resources.ToDictionary(r => r.Id);
        var kinds = question.Applications.ToDictionary(a => a.Id, a => a.Kind);
        var week = new WeekUnits();
        foreach (var slot in slots.Where(s => resources.ContainsKey(s.Resource)))
            week.Take(slot, resources[slot.Resource]);
        var refusals = new List<SeasonRefusal>();
        foreach (var group in question.Applications.OrderBy(a => a.Number))
        {
            var given = slots.Where(s => s.Application == group.Id).Select(s => s.Wish).ToHashSet();
            foreach (var wish in group.Wishes.Where(w => !given.Contains(w.Number)).OrderBy(w => w.Number))
                if (given.Count >= question.Most)
                    refusals.Add(new(group.Id, wish.Number, null, SeasonReason.AboveShare, Amount: question.Most));
                else
                    refusals.AddRange(wish.Resources.Select(r => Why(r, group, wish)));
        }

        return refusals;

        SeasonRefusal Why(ResourceId id, SeasonApplication group, SeasonWish wish)
        {
            SeasonRefusal No(SeasonReason why, SeasonGroupKind? by = null, int? amount = null) =>
                new(group.Id, wish.Number, id, why, by, amount);
            if (resources.GetValueOrDefault(id) is not { Offered: true } resource)
                return No(SeasonReason.Gone);
            if (resource.Seats < group.People)
                return No(SeasonReason.TooSmall, amount: resource.Seats);
            var beginnings = Beginnings(resource, wish).ToList();
            if (beginnings.Count == 0)
                return No(SeasonReason.OffTheGrid, amount: resource.Slot);
            var open = beginnings.FindAll(b => resource.OutsideHours || question.Open.Covers(b.Weekday, b.Starts, wish.Minutes));
            if (open.Count == 0)
                return No(SeasonReason.Closed);
            if (open.Exists(b => week.Find(resource, b.Weekday, b.Starts, wish.Minutes) is not null))
                return No(SeasonReason.ByHand);
            var others = open.Select(b => week.InTheWay(resource, b.Weekday, b.Starts, wish.Minutes)).OfType<SeasonSlot>().ToList();
            return others.Find(o => o.Application != group.Id) is { } other
                ? No(SeasonReason.Taken, kinds[other.Application])
                : No(SeasonReason.Own);
        }
    }

    /// <summary>Returns the applications by purpose, then by lot; those without a purpose last.</summary>
    public static IEnumerable<SeasonApplication> InTurn(SeasonQuestion question) =>
        question.Applications.OrderBy(a => a.Purpose ?? int.MaxValue).ThenBy(a => Lot(question.Seed, a.Number)).ThenBy(a => a.Number);

    private static SeasonSlot? First(
        SeasonQuestion question,
        Dictionary<ResourceId, SharedResource> resources,
        Dictionary<(ResourceId, int), int> asked,
        WeekUnits week,
        SeasonApplication group,
        SeasonWish wish
    )
    {
        foreach (var id in wish.Resources)
        {
            if (resources.GetValueOrDefault(id) is not { Offered: true } resource || resource.Seats < group.People)
                continue;
            foreach (var (weekday, starts) in Beginnings(resource, wish).OrderBy(b => asked[(id, b.Weekday)]))
                if (
                    (resource.OutsideHours || question.Open.Covers(weekday, starts, wish.Minutes))
                    && week.Find(resource, weekday, starts, wish.Minutes) is { } units
                )
                    return new(group.Id, wish.Number, id, weekday, starts, wish.Minutes, units, ByHand: false);
        }

        return null;
    }

    /// <summary>Returns the demand for each space by weekday. A request with several possible days counts for each of them in proportion; 420 is divisible by every number of days.</summary>
    private static Dictionary<(ResourceId, int Weekday), int> Asked(SeasonQuestion question) =>
        question
            .Applications.SelectMany(a => a.Wishes)
            .SelectMany(w =>
                w.Resources.SelectMany(r =>
                    Enumerable
                        .Range(1, 7)
                        .Where(d => (w.Weekdays & (1 << (d - 1))) != 0)
                        .Select(d => (Where: (r, d), Much: 420 / System.Numerics.BitOperations.PopCount((uint)w.Weekdays)))
                )
            )
            .GroupBy(a => a.Where)
            .ToDictionary(g => g.Key, g => g.Sum(a => a.Much));

    private static IEnumerable<(int Weekday, int Starts)> Beginnings(SharedResource resource, SeasonWish wish)
    {
        for (var weekday = 1; weekday <= 7; weekday++)
        {
            if ((wish.Weekdays & (1 << (weekday - 1))) == 0)
                continue;
            for (
                var starts = (wish.Earliest + resource.Slot - 1) / resource.Slot * resource.Slot;
                starts + wish.Minutes <= wish.Latest;
                starts += resource.Slot
            )
                yield return (weekday, starts);
        }
    }

    /// <summary>Returns the lot of an application. It depends only on seed and number, so a withdrawal does not change the order of the others (SplitMix64, Steele et al. 2014).</summary>
    private static ulong Lot(long seed, int number)
    {
        unchecked
        {
            var z = (ulong)seed + (ulong)number * 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
