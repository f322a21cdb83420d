namespace Juluo.Sample;

/// <summary>Ties of people who sit side by side: good neighbours (rule 4), and mentors with their trainees (rule 6).</summary>
internal sealed class Companions(SampleOptions options, int houses, IReadOnlyList<SamplePerson> people)
{
    private readonly LocalDate today = options.End.InZone(SampleOptions.Zone).Date;

    public IReadOnlyList<Planted> Neighbours()
    {
        var chance = Chance.Of(options.Seed, Topic.Neighbours);
        var count = new int[people.Count];
        var pairs = new HashSet<(int, int)>();
        var planted = new List<Planted>();
        foreach (var person in people.Where(p => p.Habit.Standing != Standing.Isolate && chance.Hit(Rules.SeeksNeighbour)))
        {
            var best = Enumerable
                .Range(0, 8)
                .Select(_ => people[Mate(chance, person.House)])
                .Where(p =>
                    p != person
                    && p.Habit.Standing != Standing.Isolate
                    && count[p.Number] < Rules.MostNeighbours
                    && !pairs.Contains(Ordered(person, p))
                )
                .MaxBy(p => Nearness(person, p));
            if (best is null || count[person.Number] >= Rules.MostNeighbours)
            {
                continue;
            }

            var (a, b) = Ordered(person, best);
            pairs.Add((a, b));
            count[a]++;
            count[b]++;
            var both = person.JoinedOn > best.JoinedOn ? person.JoinedOn : best.JoinedOn;
            var from = both.PlusDays(chance.Between(2, 60));
            planted.Add(new(PlantedKind.Neighbour, a, b, from < today ? from : both, Until: null));
        }

        return planted;
    }

    public IReadOnlyList<Mentorship> Mentorships()
    {
        var chance = Chance.Of(options.Seed, Topic.Mentors);
        var mentors = people.Where(p => p.Role == SampleRole.Mentor).ToLookup(p => p.House);
        var mentorships = new List<Mentorship>();
        foreach (var trainee in people.Where(p => p.Role == SampleRole.Trainee && chance.Hit(0.85)))
        {
            var mentor = mentors[trainee.House]
                .MinBy(m => SampleCatalogue.Distance(m.Trade.Number, trainee.Trade.Number) + chance.Between(0, 0.15));
            if (mentor is null)
            {
                continue;
            }

            var both = mentor.JoinedOn > trainee.JoinedOn ? mentor.JoinedOn : trainee.JoinedOn;
            var day = Enumerable.Range(0, 5).MaxBy(d => mentor.Habit.Weekdays[d] * trainee.Habit.Weekdays[d]);
            mentorships.Add(new(mentor.Number, trainee.Number, both.PlusDays(chance.Between(1, 21)), (IsoDayOfWeek)(day + 1)));
        }

        return mentorships;
    }

    // People are assigned to the houses in turn, so a house has every n-th number.
    private int Mate(Chance chance, int house) => (chance.Below((people.Count - house + houses - 1) / houses) * houses) + house;

    private static double Nearness(SamplePerson a, SamplePerson b) =>
        (a.Habit.FavouriteZone == b.Habit.FavouriteZone ? 1 : 0)
        + (a.Trade == b.Trade ? 1.5 : 0)
        + Enumerable.Range(0, 5).Sum(d => a.Habit.Weekdays[d] * b.Habit.Weekdays[d])
        - (Math.Abs(a.Habit.Arrives - b.Habit.Arrives) * 0.2);

    private static (int A, int B) Ordered(SamplePerson a, SamplePerson b) =>
        a.Number < b.Number ? (a.Number, b.Number) : (b.Number, a.Number);
}
