using Juluo.Networks.Centrality;
using Juluo.Networks.Groups;

namespace Juluo.Networks.Prediction;

/// <summary>
/// Forecasts which pairs will meet for the first time: the score behind introductions. A sum of seven logarithms, each of which is also a reason; one fixed setting for
/// every community, with or without known groups, in active periods and not in days. Its weights and half-lives were chosen on six logs by leaving out each in turn, its
/// terms and floors with all of them in sight; the figures of both, and the dropped variants: docs/decisions, a forecast that generalises.
/// </summary>
/// <remarks>
/// Construction is O(circles: m log n · 15 + rates: people × periods × groups); scoring all pairs is O(people × 60 m) for the walks and O(people² × d) for the rest, in
/// blocks that avoid that much memory. Deterministic for any number of threads. Safe to read from several threads.
/// </remarks>
public sealed class MeetingForecast
{
    private static readonly double[] Resolutions = [1, 2, 4];
    private const int RunsPerResolution = 5;

    // Floors added to each figure, so that a zero does not rule out a pair: about the value of a single meeting some time ago.
    private const double WalkFloor = 0.1; // of an even share of the walk
    private const double WalkError = 0.01; // of that floor: total share of a walk that may be missing, which hardly affects a score
    private const double SharedFloor = 0.05;
    private const double AttendanceFloor = 0.05;
    private const double NewFloor = 0.5;

    // Prior, in meetings, of the rate between two known groups, and between two detected circles.
    private const double BehindGroups = 4;
    private const double BehindCircles = 1;

    private readonly MeetingHistory history;
    private readonly Graph walked;
    private readonly Graph shared;
    private readonly PageRankSystem system;
    private readonly double[] attendance;
    private readonly double[] fresh;
    private readonly int[] age;
    private readonly double circlesWeight;
    private readonly MeetingRates groups;
    private readonly MeetingRates[] circles;
    private readonly MeetingForecastSettings settings;
    private readonly int threads;

    private MeetingForecast(
        MeetingHistory history,
        MeetingRates groups,
        MeetingRates[] circles,
        bool hasGroups,
        MeetingForecastSettings settings,
        int threads
    )
    {
        // Without groups the circles replace them.
        circlesWeight = (hasGroups ? settings.CirclesWeight : 2 * settings.CirclesWeight) / (2 * circles.Length);
        age = [.. Enumerable.Range(0, history.People).Select(history.Age)];
        (this.history, this.groups, this.circles, this.settings, this.threads) = (history, groups, circles, settings, threads);
        (walked, shared) = (history.Recent(settings.WalkHalfLife), history.Recent(settings.SharedHalfLife));
        system = new PageRankSystem(walked, PageRank.Damping, WalkError * WalkFloor / Math.Max(1, history.People));
        attendance = new double[history.People];
        fresh = new double[history.People];
        for (var person = 0; person < history.People; person++)
        {
            attendance[person] = Math.Log(history.Attendance(person, settings.AttendanceHalfLife) + AttendanceFloor);
            fresh[person] = settings.NewContactsWeight * Math.Log(history.NewContacts(person, settings.NewContactsHalfLife) + NewFloor);
        }
    }

    /// <summary>Learns a forecast from a history.</summary>
    /// <param name="history">The meeting history.</param>
    /// <param name="groupOf">Group of each person, any numbers; a negative number means unknown. Empty if there are no groups.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="settings">Null for the default settings that every community uses.</param>
    /// <param name="progress">Share of the partitions into circles done, 0 … 1.</param>
    /// <param name="stop">Cancels between steps.</param>
    /// <exception cref="ArgumentException">Groups are given, but not for every person.</exception>
    public static MeetingForecast From(
        MeetingHistory history,
        ReadOnlySpan<int> groupOf = default,
        int threads = 2,
        MeetingForecastSettings? settings = null,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        if (groupOf.Length != 0 && groupOf.Length != history.People)
        {
            throw new ArgumentException($"Groups of {groupOf.Length} people do not fit {history.People}.", nameof(groupOf));
        }
        var hasGroups = groupOf.Length > 0 && groupOf.ContainsAnyExcept(groupOf[0]);
        var given = hasGroups ? Rates(history, groupOf.ToArray(), BehindGroups) : Rates(history, new int[history.People], BehindCircles);
        var ties = history.Ties.WithoutWeights();
        var found = new MeetingRates[Resolutions.Length * RunsPerResolution];
        NodeBlocks.ForEach(
            found.Length,
            threads,
            () => 0,
            (run, _) =>
            {
                var circleOf = Leiden
                    .Of(ties, Resolutions[run / RunsPerResolution], (ulong)(run % RunsPerResolution) + 1, stop: stop)
                    .Groups.ToArray();
                // A person without ties belongs to no circle, not to a circle of one.
                for (var person = 0; person < circleOf.Length; person++)
                {
                    circleOf[person] = ties.Degree(person) == 0 ? -1 : circleOf[person];
                }
                found[run] = Rates(history, circleOf, BehindCircles);
            },
            progress,
            stop,
            size: 1
        );
        return new MeetingForecast(history, given, found, hasGroups, settings ?? new MeetingForecastSettings(), threads);
    }

    /// <summary>Returns the scores of some pairs, in their order. O(60 m) for each first person and O(d of both) for each pair.</summary>
    /// <param name="pairs">Pairs of two different people.</param>
    /// <param name="progress">Share of the first people done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of first people.</param>
    public MeetingScore[] Of(IReadOnlyList<(int A, int B)> pairs, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var scores = new MeetingScore[pairs.Count];
        var byRoot = Enumerable.Range(0, pairs.Count).GroupBy(at => pairs[at].A).ToArray();
        Each(
            [.. byRoot.Select(g => g.Key)],
            (place, shares) =>
            {
                foreach (var at in byRoot[place])
                {
                    scores[at] = Score(pairs[at].A, pairs[at].B, shares);
                }
            },
            progress,
            stop
        );
        return scores;
    }

    /// <summary>
    /// Returns the most likely first meetings, best first: every pair that is among the best of at least one of its two people. O(people × 60 m + people² (d + log
    /// best)).
    /// </summary>
    /// <param name="perPerson">The number of pairs to keep for each person, 1 or more.</param>
    /// <param name="may">Filter of eligible pairs; called from several threads, with a before b. Pairs that have met are never eligible.</param>
    /// <param name="progress">Share of the people done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks.</param>
    public MeetingScore[] Best(
        int perPerson,
        Func<int, int, bool>? may = null,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(perPerson);
        var best = new PriorityQueue<MeetingScore, (double, int, int)>[history.People];
        for (var person = 0; person < best.Length; person++)
        {
            best[person] = new PriorityQueue<MeetingScore, (double, int, int)>();
        }
        Each(
            [.. Enumerable.Range(0, history.People)],
            (a, shares) =>
            {
                for (var b = a + 1; b < history.People; b++)
                {
                    if (may?.Invoke(a, b) == false || history.HaveMet(a, b))
                    {
                        continue;
                    }
                    var score = Score(a, b, shares);
                    Keep(best[a], score, perPerson);
                    Keep(best[b], score, perPerson);
                }
            },
            progress,
            stop
        );
        return
        [
            .. best.SelectMany(q => q.UnorderedItems.Select(item => item.Element))
                .Distinct()
                .OrderByDescending(score => score.Total)
                .ThenBy(score => score.A)
                .ThenBy(score => score.B),
        ];
    }

    /// <summary>Processes roots in blocks; <paramref name="use"/> gets a root's position in the list and the shares of its walk.</summary>
    private void Each(int[] roots, Action<int, Walk> use, IProgress<double>? progress, CancellationToken stop)
    {
        var blocks = (roots.Length + WalkLanes.Width - 1) / WalkLanes.Width;
        NodeBlocks.ForEach(
            blocks,
            threads,
            () => new PageRankLanes(walked, system),
            (block, lanes) =>
            {
                var from = block * WalkLanes.Width;
                var count = Math.Min(WalkLanes.Width, roots.Length - from);
                lanes.Solve(roots.AsSpan(from, count), stop);
                for (var lane = 0; lane < count; lane++)
                {
                    use(from + lane, new Walk(lanes, lane));
                }
            },
            progress,
            stop,
            size: 1
        );
    }

    private MeetingScore Score(int a, int b, Walk fromA)
    {
        var circle = 0.0;
        foreach (var rates in circles)
        {
            circle += rates.Log(a, b);
        }
        // A walk between two people is equally likely in both directions except for the strengths of their ties, so one direction gives both.
        var there = fromA.To(b);
        var back = walked.Degree(b) == 0 ? 0 : there * walked.Strength(a) / walked.Strength(b);
        return new MeetingScore(
            a,
            b,
            settings.GroupsWeight * groups.Log(a, b),
            circlesWeight * circle,
            settings.WalkWeight * Math.Log(there + back + (WalkFloor / history.People)),
            Math.Log(PairScores.Allotted(shared, a, b) + SharedFloor),
            attendance[a] + attendance[b],
            fresh[a] + fresh[b],
            -settings.NewnessWeight * Math.Log(1 + Math.Min(age[a], age[b]))
        );
    }

    private static MeetingRates Rates(MeetingHistory history, int[] groupOf, double behind)
    {
        var number = new Dictionary<int, int>();
        var dense = new int[groupOf.Length];
        for (var person = 0; person < groupOf.Length; person++)
        {
            var key = Math.Max(-1, groupOf[person]);
            number.TryAdd(key, number.Count);
            dense[person] = number[key];
        }
        return new MeetingRates(history, dense, Math.Max(1, number.Count), behind);
    }

    private static void Keep(PriorityQueue<MeetingScore, (double, int, int)> best, MeetingScore score, int most)
    {
        lock (best)
        {
            best.Enqueue(score, (score.Total, -score.A, -score.B));
            if (best.Count > most)
            {
                best.Dequeue();
            }
        }
    }

    private readonly record struct Walk(PageRankLanes Lanes, int Lane)
    {
        internal double To(int person) => Lanes.Share(Lane, person);
    }
}
