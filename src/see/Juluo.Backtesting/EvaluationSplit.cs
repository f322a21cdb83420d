using Juluo.Networks.Prediction;

namespace Juluo.Backtesting;

/// <summary>One origin: the known data, the pairs to rank, and their outcomes.</summary>
internal sealed class EvaluationSplit
{
    /// <summary>The time together in the window, in seconds, from which a pair counts as having met.</summary>
    internal const double LeastSeconds = 20;

    private EvaluationSplit(
        int origin,
        int periods,
        MeetingHistory history,
        MeetingProbability product,
        Candidates fresh,
        Candidates recurring
    ) => (Origin, Periods, History, Product, New, Recurring) = (origin, periods, history, product, fresh, recurring);

    /// <summary>Pairs and their outcomes.</summary>
    internal sealed record Candidates(IReadOnlyList<(int A, int B)> Pairs, bool[] CameTrue)
    {
        internal int Positives => CameTrue.Count(t => t);

        /// <summary>Returns the indices of the pairs that satisfy a condition.</summary>
        internal int[] Where(Func<int, int, bool> holds) =>
            [.. Enumerable.Range(0, Pairs.Count).Where(at => holds(Pairs[at].A, Pairs[at].B))];
    }

    /// <summary>The number of active periods before the origin.</summary>
    internal int Origin { get; }

    /// <summary>The number of active periods in the window.</summary>
    internal int Periods { get; }

    internal MeetingHistory History { get; }

    /// <summary>The code behind introductions, as it would have run at the origin.</summary>
    internal MeetingProbability Product { get; }

    /// <summary>Pairs of people both seen before but never in contact. They need not appear in the window, unless the plan says so.</summary>
    internal Candidates New { get; }

    /// <summary>Pairs in contact before, under the same condition.</summary>
    internal Candidates Recurring { get; }

    internal static EvaluationSplit At(EvaluationLog log, EvaluationPlan plan, int origin, CancellationToken stop)
    {
        var (from, until, periods) = plan.Window(origin);
        var people = log.People.Count;
        var history = MeetingHistory.Before(from, people, log.Contacts, plan.Period);
        var window = MeetingHistory.Before(until, people, log.Contacts.Where(c => c.Start >= from), plan.Period);
        var there = Enumerable.Range(0, people).Where(p => history.WasSeen(p) && (!plan.Attending || window.WasSeen(p))).ToArray();
        var pairs = there.SelectMany((a, at) => there.Skip(at + 1).Select(b => (A: a, B: b))).ToLookup(p => history.HaveMet(p.A, p.B));
        Candidates Of(bool met) => new([.. pairs[met]], [.. pairs[met].Select(p => window.Ties.Weight(p.A, p.B) >= LeastSeconds)]);
        var product = MeetingProbability.Learn(history, log.GroupOf, periods, stop: stop);
        return new EvaluationSplit(origin, periods, history, product, Of(false), Of(true));
    }
}
