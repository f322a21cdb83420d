using Juluo.Timetables;
using Juluo.Timetables.Talks;

namespace Juluo.Schedule.Bench;

/// <summary>Generated conferences: talks in topics of unequal popularity, and people who star talks mostly of the two or three topics that they follow.</summary>
internal static class Conference
{
    internal const int Talks = 120;
    internal const int Rooms = 8;
    internal const int People = 600;
    private const int Topics = 12;
    private const int Speakers = 100;
    private static readonly int[] Capacities = [250, 120, 90, 60, 60, 40, 40, 30];

    internal static TimetableTask Of(int seed)
    {
        var chance = new Random(seed);
        var talks = Enumerable
            .Range(0, Talks)
            .Select(at => new Talk($"talk {at}", chance.Next(4) == 0 ? 2 : 1)
            {
                Track = $"topic {chance.Next(Topics)}",
                Speakers = [.. Enumerable.Range(0, chance.Next(1, 3)).Select(_ => $"speaker {chance.Next(Speakers)}").Distinct()],
            })
            .ToArray();
        // A few talks draw many people (Zipf).
        var appeal = Enumerable.Range(1, Talks).Select(rank => 1.0 / Math.Sqrt(rank)).ToArray();
        chance.Shuffle(appeal);
        var lists = Enumerable.Range(0, People).Select(_ => List(chance, talks, appeal)).ToArray();
        return new TalkPlan(
            talks,
            [.. Enumerable.Range(0, 6).Select(at => new TimetableSession($"block {at}", 4))],
            [.. Capacities.Select((capacity, at) => new TalkRoom($"room {at}", capacity))],
            lists
        ).ToTask();
    }

    private static int[] List(Random chance, Talk[] talks, double[] appeal)
    {
        var followed = Enumerable.Range(0, chance.Next(2, 4)).Select(_ => $"topic {chance.Next(Topics)}").ToHashSet();
        var starred = new HashSet<int>();
        var count = chance.Next(5, 16);
        while (starred.Count < count)
        {
            var weights = talks
                .Select((talk, at) => starred.Contains(at) ? 0 : appeal[at] * (followed.Contains(talk.Track!) ? 10 : 1))
                .ToArray();
            var drawn = chance.NextDouble() * weights.Sum();
            var talk = 0;
            while (talk < talks.Length - 1 && drawn >= weights[talk])
                drawn -= weights[talk++];
            starred.Add(talk);
        }
        return [.. starred];
    }
}
