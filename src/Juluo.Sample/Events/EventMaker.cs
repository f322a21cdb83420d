namespace Juluo.Sample;

/// <summary>Rule 8: the regular events of a house. A talk on most Wednesday evenings, lunch on Tuesdays and Fridays, and a Jelly on the first Saturday of a month.</summary>
internal sealed class EventMaker(
    SampleOptions options,
    IReadOnlyList<House> houses,
    IReadOnlyList<SamplePerson> people,
    Attendance attendance,
    IReadOnlyList<SampleProject> projects
)
{
    private static readonly Phrase[] TalkTitles =
    [
        new("{0}：我踩過的三個坑", "{0}: three holes I fell into"),
        new("從零開始學{0}", "{0} from nothing"),
        new("一個下午看懂{0}", "{0} in one afternoon"),
        new("{0}的報價怎麼談", "Talking money about {0}"),
        new("做{0}的人在煩惱什麼", "What keeps people in {0} awake"),
        new("失敗的{0}專案教我的事", "What a failed job in {0} taught me"),
    ];

    private readonly List<SampleEvent> events = [];
    private readonly ILookup<int, SampleProject> teams = projects.ToLookup(p => people[p.Members[0]].House);

    public IReadOnlyList<SampleEvent> Make()
    {
        // Events up to one week after the last day are already announced.
        var last = attendance.Day(options.End.InZone(SampleOptions.Zone).Date) + 7;
        for (var day = -7; day <= last; day++)
        {
            var date = attendance.Date(day);
            foreach (var house in houses)
            {
                Day(house, day, date);
            }
        }

        return events;
    }

    private void Day(House house, int day, LocalDate date)
    {
        var chance = Chance.Of(options.Seed, Topic.Events, day, house.Number);
        switch (date.DayOfWeek)
        {
            case IsoDayOfWeek.Wednesday when chance.Hit(0.92):
                Talk(chance, house, day, date);
                break;
            case IsoDayOfWeek.Tuesday or IsoDayOfWeek.Friday:
                var title =
                    date.DayOfWeek == IsoDayOfWeek.Tuesday ? new Phrase("週二共餐", "Tuesday lunch") : new("週五共餐", "Friday lunch");
                Add(
                    house,
                    SampleEventKind.Lunch,
                    title,
                    date,
                    12,
                    55,
                    ZoneKind.Kitchen,
                    null,
                    Guests(chance, house, day, Rules.LunchInterest, chance.Between(5, 9))
                );
                break;
            case IsoDayOfWeek.Saturday when date.Day <= 7:
                Add(
                    house,
                    SampleEventKind.Jelly,
                    new("週六 Jelly", "Saturday Jelly"),
                    date,
                    14,
                    150,
                    ZoneKind.BigTable,
                    null,
                    Guests(chance, house, day, 0.9, 14)
                );
                break;
        }
    }

    private void Talk(Chance chance, House house, int day, LocalDate date)
    {
        var guests = Guests(chance, house, day, Rules.TalkInterest, 60);
        var speaker = guests
            .Where(g => people[g].Offers.Count > 0)
            .DefaultIfEmpty(-1)
            .MinBy(g => g < 0 ? 0 : Chance.Once(options.Seed, Topic.Events, g, day));
        if (speaker < 0)
        {
            return;
        }

        var skill = people[speaker].Offers[0].Skills[0];
        var pattern = chance.Pick(TalkTitles);
        var title = new Phrase(string.Format(pattern.Zh!, skill.Name.Zh), string.Format(pattern.En!, skill.Name.En!.ToLowerInvariant()));
        var near = guests.Where(g =>
            g == speaker
            || Chance.Once(options.Seed, Topic.Events, day, g) > 0.6 * SampleCatalogue.Distance(people[g].Trade.Number, skill.Trade)
        );
        Add(
            house,
            SampleEventKind.Talk,
            title with
            {
                En = char.ToUpperInvariant(title.En![0]) + title.En[1..],
            },
            date,
            19,
            70,
            ZoneKind.Hall,
            speaker,
            [.. near.Take(28).Append(speaker).Distinct()]
        );
    }

    // People who are in on that day; people come to a Saturday event only for the event.
    private List<int> Guests(Chance chance, House house, int day, double interest, int most)
    {
        var date = attendance.Date(day);
        var weekend = date.DayOfWeek == IsoDayOfWeek.Saturday;
        var guests = new List<int>();
        var size = (people.Count - house.Number + houses.Count - 1) / houses.Count;
        var first = chance.Below(size);
        for (var i = 0; i < size && guests.Count < most; i++)
        {
            var person = (((first + i) % size) * houses.Count) + house.Number;
            var habit = people[person].Habit;
            var comes = weekend ? attendance.Belongs(person, date) && chance.Hit(0.12) : attendance.Comes(person, day);
            if (comes && chance.Hit(Math.Min(0.9, interest * Math.Sqrt(habit.Sociability))))
            {
                guests.Add(person);
            }
        }

        return guests;
    }

    private void Add(
        House house,
        SampleEventKind kind,
        Phrase title,
        LocalDate date,
        int hour,
        int minutes,
        ZoneKind zone,
        int? speaker,
        List<int> guests
    )
    {
        if (guests.Count < 3)
        {
            return;
        }

        var starts = (date + new LocalTime(hour, 0)).InZoneLeniently(SampleOptions.Zone).ToInstant();
        events.Add(
            new(
                events.Count,
                kind,
                title,
                starts,
                Duration.FromMinutes(minutes),
                house.Zones[(int)zone].Number,
                speaker,
                Hosts(guests, date),
                guests
            )
        );
    }

    // Members of a project team who are all there host together; otherwise one person does.
    private List<int> Hosts(List<int> guests, LocalDate date)
    {
        var team = teams[people[guests[0]].House]
            .FirstOrDefault(p => p.StartsOn < date && date <= p.EndsOn && p.Members.Take(2).All(guests.Contains));
        return team is null ? [guests[0]] : [.. team.Members.Take(2)];
    }
}
