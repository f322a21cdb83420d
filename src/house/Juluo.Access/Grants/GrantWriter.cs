namespace Juluo.Access;

/// <summary>Computes who may open which door when. Pure; converts the site's wall clock to moments. Payments play no part in it.</summary>
internal static class GrantWriter
{
    /// <param name="now">The current time. The list covers the days around it, so that it is the same all day if nothing changes.</param>
    public static GrantList Write(GrantFacts facts, Instant now, int hours)
    {
        var today = now.InZone(facts.Zone).Date;
        var reach = new Interval(Begin(today.PlusDays(-1), facts.Zone), Begin(today.PlusDays((hours + 23) / 24 + 1), facts.Zone));
        var times = Times(facts, today, (hours + 23) / 24 + 1, reach);
        var sets = new List<IReadOnlyList<Window>>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var doors = facts.Doors.OrderBy(d => d.Id).ToList();
        var credentials = new List<GrantedCredential>();
        foreach (var held in facts.Credentials.Where(c => facts.People.Contains(c.Person)).OrderBy(c => c.Id))
        {
            var opens = new List<Opening>();
            for (var door = 0; door < doors.Count; door++)
                if (
                    times.TryGetValue((held.Person, doors[door].Id), out var when)
                    && Joined(when, held.EndsAt is { } end ? Instant.Min(end, reach.End) : reach.End) is { Count: > 0 } set
                )
                    opens.Add(new(door, Number(set)));
            if (opens.Count > 0)
                credentials.Add(new(held.Id, held.Kind, held.Hash, held.Person.Value, opens));
        }

        return new(facts.Gateway.Value, 0, default, default, doors, sets, credentials);

        int Number(IReadOnlyList<Window> set)
        {
            var name = string.Join(';', set.Select(w => $"{w.From.Ticks}-{w.Until.Ticks}"));
            if (numbers.TryGetValue(name, out var number))
                return number;
            sets.Add(set);
            return numbers[name] = sets.Count - 1;
        }
    }

    private static Dictionary<(PersonId, Guid), List<Interval>> Times(GrantFacts facts, LocalDate today, int days, Interval reach)
    {
        var times = new Dictionary<(PersonId, Guid), List<Interval>>();
        void Add(PersonId person, Guid door, IEnumerable<Interval> when)
        {
            if (!times.TryGetValue((person, door), out var all))
                times[(person, door)] = all = [];
            all.AddRange(when);
        }

        foreach (var group in facts.Groups)
        {
            var hours = HoursOf(group, today, days, facts.Zone).ToList();
            foreach (var member in group.Members.Where(m => facts.People.Contains(m.Person)))
            {
                var from = member.From is { } first ? Begin(first, facts.Zone) : Instant.MinValue;
                var before = member.Before is { } end ? Begin(end, facts.Zone) : Instant.MaxValue;
                var mine = hours.Select(h => Clipped(h, from, before)).OfType<Interval>().ToList();
                foreach (var door in group.Doors)
                    Add(member.Person, door, mine);
            }
        }

        foreach (var booked in facts.Bookings)
            if (Clipped(new(booked.From, booked.Until), reach.Start, reach.End) is { } when)
                Add(booked.Person, booked.Door, [when]);
        return times;
    }

    /// <summary>Hours may end after midnight, so yesterday's hours are included.</summary>
    private static IEnumerable<Interval> HoursOf(GrantFacts.Group group, LocalDate today, int days, DateTimeZone zone)
    {
        for (var day = today.PlusDays(-1); day < today.PlusDays(days); day = day.PlusDays(1))
            if ((group.Weekdays & (1 << ((int)day.DayOfWeek - 1))) != 0)
                yield return new(At(day, group.Opens, zone), At(day, group.Closes, zone));
    }

    private static Instant At(LocalDate day, int minutes, DateTimeZone zone) =>
        minutes % 1440 == 0
            ? Begin(day.PlusDays(minutes / 1440), zone)
            : day.AtMidnight().PlusMinutes(minutes).InZoneLeniently(zone).ToInstant();

    private static Instant Begin(LocalDate day, DateTimeZone zone) => day.AtStartOfDayInZone(zone).ToInstant();

    private static Interval? Clipped(Interval when, Instant from, Instant until)
    {
        var (start, end) = (Instant.Max(when.Start, from), Instant.Min(when.End, until));
        return start < end ? new Interval(start, end) : null;
    }

    /// <summary>Sorts the intervals and merges those that touch.</summary>
    private static List<Window> Joined(List<Interval> when, Instant until)
    {
        var joined = new List<Window>();
        foreach (var one in when.OrderBy(w => w.Start).Select(w => Clipped(w, w.Start, until)).OfType<Interval>())
        {
            var (from, to) = (one.Start.ToDateTimeOffset(), one.End.ToDateTimeOffset());
            if (joined.Count > 0 && from <= joined[^1].Until)
                joined[^1] = joined[^1] with { Until = to > joined[^1].Until ? to : joined[^1].Until };
            else
                joined.Add(new(from, to));
        }

        return joined;
    }
}
