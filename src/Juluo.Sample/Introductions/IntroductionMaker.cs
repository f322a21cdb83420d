namespace Juluo.Sample;

/// <summary>
/// Rule 7: each Tuesday the operator of a house looks at a few pairs who are not neighbours, and proposes the one that seems best. The
/// outcome follows acceptance and usefulness of <see cref="SampleTruth"/>. At most two in four weeks per person.
/// </summary>
internal sealed class IntroductionMaker(
    SampleOptions options,
    IReadOnlyList<House> houses,
    IReadOnlyList<SamplePerson> people,
    Attendance attendance,
    SampleTruth truth
)
{
    private const int PairsLookedAt = 10;
    private const double GuessError = 0.2;
    private const int MostInFourWeeks = 2;

    private readonly Chance chance = Chance.Of(options.Seed, Topic.Introductions);
    private readonly HashSet<(int, int)> used = [.. truth.Planted.Select(p => (p.A, p.B))];
    private readonly List<int>[] proposedOn = [.. people.Select(_ => new List<int>())];
    private readonly List<SampleIntroduction> introductions = [];

    public IReadOnlyList<SampleIntroduction> Make()
    {
        var today = attendance.Day(options.End.InZone(SampleOptions.Zone).Date);
        var course = new IntroductionCourse(options, people, attendance, truth, chance);
        foreach (var stage in IntroductionCourse.Ladder)
        {
            // One at each stage, so that the demo always shows all of them.
            for (var tries = 0; tries < 400; tries++)
            {
                if (
                    Pair(houses[0], today - IntroductionCourse.Age(stage)) is { } pair
                    && course.UpTo(stage, pair.A, pair.B, today) is { } made
                )
                {
                    Keep(made, attendance.Day(made.ProposedAt.InZone(SampleOptions.Zone).Date));
                    break;
                }
            }
        }

        var first = today - Math.Max(options.Days, 28);
        for (var day = first; day < today; day++)
        {
            if (attendance.Date(day).DayOfWeek == IsoDayOfWeek.Tuesday)
            {
                foreach (var house in houses)
                {
                    Week(house, day, course);
                }
            }
        }

        return introductions;
    }

    private void Week(House house, int day, IntroductionCourse course)
    {
        var mean = Rules.IntroductionsPerMemberPerWeek * people.Count / houses.Count;
        var count = (int)mean + (chance.Hit(mean - (int)mean) ? 1 : 0);
        for (var i = 0; i < count; i++)
        {
            var best = Enumerable
                .Range(0, PairsLookedAt)
                .Select(_ => Pair(house, day))
                .Where(p => p is not null)
                .MaxBy(p => truth.Usefulness(p!.Value.A, p.Value.B) + chance.Between(0, GuessError));
            if (best is { } pair)
            {
                Keep(course.Run(pair.A, pair.B, day), day);
            }
        }
    }

    private (int A, int B)? Pair(House house, int day)
    {
        var date = attendance.Date(day);
        for (var tries = 0; tries < 12; tries++)
        {
            var a = Someone(house.Number);
            var b = Someone(chance.Hit(0.9) ? house.Number : chance.Below(houses.Count));
            var pair = a < b ? (a, b) : (b, a);
            if (
                a != b
                && attendance.Belongs(a, date)
                && attendance.Belongs(b, date)
                && !used.Contains(pair)
                && MayBeAsked(a, day)
                && MayBeAsked(b, day)
            )
            {
                return pair;
            }
        }

        return null;
    }

    private int Someone(int house) => (chance.Below((people.Count - house + houses.Count - 1) / houses.Count) * houses.Count) + house;

    private bool MayBeAsked(int person, int day) =>
        people[person].Role is not SampleRole.Operator && proposedOn[person].Count(d => Math.Abs(d - day) < 28) < MostInFourWeeks;

    private void Keep(SampleIntroduction made, int day)
    {
        introductions.Add(made with { Number = introductions.Count, Operator = people[made.A].House });
        used.Add((made.A, made.B));
        proposedOn[made.A].Add(day);
        proposedOn[made.B].Add(day);
    }
}
