namespace Juluo.Sample;

/// <summary>Rule 3: within one zone and hour, people begin conversations, and others join them.</summary>
internal sealed class Encounters(DayPage page)
{
    private readonly Dictionary<int, List<int>> inZone = [];
    private readonly List<int> group = [];
    private double[] weights = new double[128];

    public void Live()
    {
        var chance = Chance.Of(page.Seed, Topic.Encounters, page.Day);
        for (var hour = Rules.OpensAt; hour < Rules.ClosesAt; hour++)
        {
            Gather(hour);
            foreach (var (zone, present) in inZone)
            {
                if (present.Count < 2)
                {
                    continue;
                }

                var rate = Rules.EncountersPerHour * Rules.Talkative(page.KindOf(zone));
                foreach (var person in present)
                {
                    for (var left = rate * page.People[person].Habit.Sociability; left > 0; left--)
                    {
                        if (chance.Hit(left))
                        {
                            Talk(chance, person, present, zone, hour);
                        }
                    }
                }
            }
        }
    }

    /// <summary>After an event some people stay and talk to someone.</summary>
    public void Mingle(SampleEvent happening, int hour)
    {
        var chance = Chance.Of(page.Seed, Topic.Encounters, page.Day, happening.Number + 1);
        List<int> present = [.. happening.Attendees.Order()];
        foreach (var person in present)
        {
            if (chance.Hit(Rules.MinglesAfter * Math.Min(2, page.People[person].Habit.Sociability)))
            {
                Talk(chance, person, present, happening.Zone, hour);
            }
        }
    }

    private void Gather(int hour)
    {
        foreach (var list in inZone.Values)
        {
            list.Clear();
        }

        for (var person = 0; person < page.People.Count; person++)
        {
            var zone = page.Where[person, hour];
            if (zone < 0)
            {
                continue;
            }

            if (!inZone.TryGetValue(zone, out var list))
            {
                inZone[zone] = list = [];
            }

            list.Add(person);
        }
    }

    private void Talk(Chance chance, int person, List<int> present, int zone, int hour)
    {
        var other = Partner(chance, person, present);
        if (other < 0 || !chance.Hit(page.People[other].Habit.Sociability))
        {
            return;
        }

        group.Clear();
        group.Add(person);
        group.Add(other);
        var joins = page.KindOf(zone) == ZoneKind.Kitchen ? Rules.JoinsInKitchen : Rules.JoinsElsewhere;
        while (group.Count < Rules.LargestGroup && chance.Hit(joins))
        {
            var third = Partner(chance, chance.Pick(group), present);
            if (third < 0 || group.Contains(third) || !chance.Hit(page.People[third].Habit.Sociability))
            {
                break;
            }

            group.Add(third);
        }

        var known = page.Memory.Know(person, other, page.Day);
        var minutes = Math.Min(
            Rules.LongestMinutes,
            chance.LogNormal(known ? Rules.CompanyMinutes : Rules.StrangerMinutes, Rules.MinutesSpread)
        );
        var minute = chance.Below(60);
        foreach (var (a, b) in Pairs.Of(group))
        {
            page.Write(InteractionKind.CoPresence, a, b, minutes, zone, group.Count, hour, minute);
            page.Memory.Remember(a, b, Math.Log(1 + minutes), page.Day);
        }
    }

    private int Partner(Chance chance, int person, List<int> present) =>
        chance.Unit() switch
        {
            < Rules.ByCompany => Company(chance, person, present),
            < Rules.ByCompany + Rules.ByFriendOfFriend => FriendOfFriend(chance, person, present),
            < Rules.ByCompany + Rules.ByFriendOfFriend + Rules.ByProfession => SameProfession(chance, person, present),
            _ => Anyone(chance, person, present),
        };

    private int Company(Chance chance, int person, List<int> present)
    {
        var known = page.Memory.Of(person);
        if (known.Length > weights.Length)
        {
            weights = new double[known.Length * 2];
        }

        for (var i = 0; i < known.Length; i++)
        {
            weights[i] =
                present.BinarySearch(known[i].Other) >= 0 ? Math.Pow(Acquaintances.Now(known[i], page.Day), Rules.CompanyExponent) : 0;
        }

        var pick = chance.Weighted(weights.AsSpan(0, known.Length));
        return pick < 0 ? -1 : known[pick].Other;
    }

    private int FriendOfFriend(Chance chance, int person, List<int> present)
    {
        for (var tries = 0; tries < 6; tries++)
        {
            var known = page.Memory.Of(person);
            if (known.Length == 0)
            {
                return -1;
            }

            var theirs = page.Memory.Of(known[chance.Below(known.Length)].Other);
            var other = theirs[chance.Below(theirs.Length)].Other;
            if (other != person && present.BinarySearch(other) >= 0)
            {
                return other;
            }
        }

        return -1;
    }

    private int SameProfession(Chance chance, int person, List<int> present)
    {
        var profession = page.People[person].Trade;
        var count = 0;
        var pick = -1;
        foreach (var other in present)
        {
            if (other != person && page.People[other].Trade.Number == profession.Number && chance.Below(++count) == 0)
            {
                pick = other;
            }
        }

        return pick;
    }

    private static int Anyone(Chance chance, int person, List<int> present)
    {
        var other = chance.Pick(present);
        return other == person ? -1 : other;
    }
}
