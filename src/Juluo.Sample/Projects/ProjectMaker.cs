namespace Juluo.Sample;

/// <summary>Rule 5: teams form around a lead, of people with complementary professions who are in on the same days.</summary>
internal sealed class ProjectMaker(
    SampleOptions options,
    IReadOnlyList<House> houses,
    IReadOnlyList<SamplePerson> people,
    Attendance attendance,
    HashSet<(int, int)> taken
)
{
    private readonly Chance chance = Chance.Of(options.Seed, Topic.Projects);
    private readonly List<SampleProject> projects = [];
    private readonly int[] done = new int[SampleCatalogue.ProjectTitles.Count];
    private readonly int[] load = new int[people.Count];
    private readonly LocalDate today = options.End.InZone(SampleOptions.Zone).Date;

    public IReadOnlyList<SampleProject> Make(IReadOnlyList<SampleIntroduction> introductions)
    {
        foreach (var born in introductions.Where(i => i.ProjectOn is not null))
        {
            Add([born.A, born.B], born.ProjectOn!.Value, chance.Between(60, 120), born.Number);
        }

        // Ninety days, because projects that began before the first recorded day may still be active on it.
        var count = (int)Math.Ceiling(Rules.ProjectsPerMemberPerYear * people.Count * (options.Days + 90) / 365);
        for (var i = 0; i < count; i++)
        {
            var starts = today.PlusDays(-chance.Between(3, options.Days + 90));
            if (Team(starts) is { } team)
            {
                Add(team, starts, chance.Between(35, 150), introduction: null);
            }
        }

        return projects;
    }

    private void Add(List<int> team, LocalDate starts, int days, int? introduction)
    {
        var ends = starts.PlusDays(days);
        if (ends < options.Start)
        {
            return;
        }

        var meets = BestDay(team);
        var zone = houses[people[team[0]].House].Zones[chance.Hit(0.5) ? (int)ZoneKind.MeetingRoom : (int)ZoneKind.BigTable];
        projects.Add(new(projects.Count, Title(team), team, starts, ends, meets, zone.Number, introduction));
        foreach (var person in team)
        {
            load[person]++;
            var day = attendance.Day(starts.With(DateAdjusters.NextOrSame(meets)));
            for (; day <= attendance.Day(ends); day += 7)
            {
                attendance.Appoint(person, day);
            }
        }

        foreach (var (a, b) in Pairs.Of(team))
        {
            taken.Add((a, b));
        }
    }

    private List<int>? Team(LocalDate starts)
    {
        var lead = Someone(starts, house: null);
        if (lead < 0)
        {
            return null;
        }

        List<int> team = [lead];
        var size = chance.Unit() switch
        {
            < 0.5 => 2,
            < 0.85 => 3,
            _ => 4,
        };
        for (var tries = 0; team.Count < size && tries < 12; tries++)
        {
            var house = chance.Hit(Rules.SameHouseTeam) ? people[lead].House : (int?)null;
            var best = Enumerable
                .Range(0, 6)
                .Select(_ => Someone(starts, house))
                .Where(p => p >= 0 && Free(team, p))
                .DefaultIfEmpty(-1)
                .MaxBy(p => p < 0 ? -1 : Worth(team, p));
            if (best >= 0)
            {
                team.Add(best);
            }
        }

        return team.Count > 1 ? team : null;
    }

    private bool Free(List<int> team, int person) =>
        !team.Contains(person) && load[person] < 4 && team.TrueForAll(t => !taken.Contains(t < person ? (t, person) : (person, t)));

    // A team needs complementary professions and common weekdays.
    private double Worth(List<int> team, int person) =>
        team.Sum(t => Wanting.Middle(people[t].Trade.Number, people[person].Trade.Number))
        + (2 * Together([.. team, person], BestDay([.. team, person])));

    private int Someone(LocalDate on, int? house)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            var person = house is { } h
                ? (chance.Below((people.Count - h + houses.Count - 1) / houses.Count) * houses.Count) + h
                : chance.Below(people.Count);
            if (people[person].Habit.Standing != Standing.Isolate && attendance.Belongs(person, on) && load[person] < 4)
            {
                return person;
            }
        }

        return -1;
    }

    private IsoDayOfWeek BestDay(List<int> team) => Enumerable.Range(1, 5).Select(d => (IsoDayOfWeek)d).MaxBy(d => Together(team, d));

    private double Together(List<int> team, IsoDayOfWeek day) =>
        team.Aggregate(1.0, (all, p) => all * people[p].Habit.Weekdays[(int)day - 1]);

    private Phrase Title(List<int> team)
    {
        var professions = team.Select(p => people[p].Trade.Number).ToHashSet();
        var titles = SampleCatalogue.ProjectTitles;

        // Titles that suit the team; of these, the one that the community has used least.
        var title = Enumerable
            .Range(0, titles.Count)
            .MaxBy(t => titles[t].Trades.Count(professions.Contains) - (0.8 * done[t]) + (0.1 * chance.Unit()));
        var round = done[title]++;
        var (name, place) = (titles[title].Title, SampleCatalogue.Places[(round + title) % SampleCatalogue.Places.Count]);
        var nth = round > SampleCatalogue.Places.Count ? $" {(round / SampleCatalogue.Places.Count) + 1}" : string.Empty;
        return round == 0 ? name : new($"{name.Zh}：{place.Zh}{nth}", $"{name.En}: {place.En}{nth}");
    }
}
