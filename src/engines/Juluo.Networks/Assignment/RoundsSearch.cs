using Juluo.Networks.Statistics;

namespace Juluo.Networks.Assignment;

/// <summary>
/// The search behind <see cref="TableRounds"/>: simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) over swaps of two people within a round, from several starts.
/// </summary>
internal sealed class RoundsSearch
{
    private const int Patience = 2_500; // most swaps tried for each seat from one start
    private const int Aimed = 8; // one swap in so many is aimed at a wish that is not met
    private const double Hot = 0.7;
    private const double Warm = 0.3; // from a good start
    private const double Cold = 0.08;
    private const double Soft = 1.5; // cost of a broken rule at the beginning
    private readonly RoundsTask task;
    private readonly RoundsBound bound;
    private readonly RoundsState state;
    private readonly SeededRandom random;
    private readonly CancellationToken stop;
    private readonly int more;
    private readonly double target;
    private readonly double scale;
    private int[][] best = [];

    /// <param name="task">The task.</param>
    /// <param name="bound">Its bounds.</param>
    /// <param name="more">Number of people in each round who may wait without a seat, beside those for whom there is none.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="stop">Cancels between sweeps.</param>
    internal RoundsSearch(RoundsTask task, RoundsBound bound, int more, ulong seed, CancellationToken stop)
    {
        (this.task, this.bound, this.more, this.stop, random) = (task, bound, more, stop, new(seed));
        var waiting = bound.Attending.Zip(bound.Fullest, (people, plan) => people - plan.Seated).ToArray();
        var largest = task.Tables.Select(t => t.Seats).DefaultIfEmpty().Max();
        var isListed = task.Worths.Count > 0 && task.Worths.Count == (long)task.People * (task.People - 1) / 2;
        scale = Math.Max(isListed ? 1e-6 : 1, task.Worths.Values.DefaultIfEmpty().Max());
        // A swap brings two people to a table each, so no gain in pairs outweighs a rule.
        var penalty = (2 * largest * scale) + (2 * task.WishWorth) + 1;
        state = new(task, waiting.Max() + more, (float)penalty);
        target = bound.MostWorth - (penalty * waiting.Sum());
    }

    /// <summary>Value of the best seats found.</summary>
    internal double Value { get; private set; } = double.NegativeInfinity;

    /// <summary>Returns the best seats found, with the first seat of each table in <see cref="RoundsState.First"/>.</summary>
    internal RoundsState Best(int steps)
    {
        var seats = bound.Attending.Sum();
        var starts = Math.Clamp(steps / Math.Max(1, Math.Clamp(10 * seats, 200, Patience) * seats), 1, 1_000);
        for (var number = 0; number < starts && !IsDone; number++)
        {
            Begin(number);
            Anneal(steps / starts, number == 0 && IsWhole ? Warm : Hot);
        }
        state.Load(best);
        return state;
    }

    private bool IsDone => Value >= target - (1e-5 * (1 + Math.Abs(target)));

    private bool IsWhole => bound.Fullest.All(plan => plan.Seated == task.People);

    private void Begin(int number)
    {
        var start = new RoundsStart(task, state, random);
        if (number == 0 && IsWhole)
        {
            state.Load(start.Shifted(bound.Fullest[0]));
        }
        else if (number > 3 && number % 4 != 0 && (HasFreeSeats || more > 0))
        {
            // One round of the best seats is drawn with other sizes.
            var seats = best.ToArray();
            var round = random.Below(task.Rounds);
            seats[round] = start.Drawn(Sizes(round, number), round);
            state.Load(seats);
        }
        else
        {
            state.Load(start.Drawn([.. Enumerable.Range(0, task.Rounds).Select(round => Sizes(round, number))]));
        }
        Keep();
    }

    private bool HasFreeSeats => bound.Fullest.Any(plan => plan.Seated < task.Tables.Sum(table => table.Seats));

    /// <summary>Sizes with most pairs, then even ones, then drawn ones, which leave more room for the rules. No swap opens or empties a table for several people.</summary>
    private RoundPlan Sizes(int round, int number)
    {
        if (number % 3 == 0 || (!HasFreeSeats && more == 0))
        {
            return bound.Fullest[round];
        }
        var fewer = more > 0 ? random.Below(Math.Min(more, bound.Attending[round]) + 1) : 0;
        var liking = task.Tables.Select(_ => number == 1 ? -1 : (3 * random.Unit()) - 2).ToArray();
        var plan = bound.Plan(round, (table, size) => liking[table] * size * size, fewer);
        return plan.Seated + more >= bound.Fullest[round].Seated ? plan : bound.Fullest[round];
    }

    private void Keep()
    {
        if (state.Value > Value + 1e-6)
        {
            (Value, best) = (state.Value, [.. state.Seats.Select(seats => (int[])seats.Clone())]);
        }
    }

    private void Anneal(int steps, double from)
    {
        var sweep = Math.Clamp(bound.Attending.Sum(), 1, 10_000);
        for (var done = 0; done < steps && !IsDone; done += sweep)
        {
            stop.ThrowIfCancellationRequested();
            var part = (double)done / steps;
            var heat = scale * from * Math.Pow(Cold / from, part);
            var weight = (float)(Soft * scale * Math.Pow(state.Penalty / (Soft * scale), Math.Min(1, 2 * part)));
            for (var number = Math.Min(sweep, steps - done); number > 0; number--)
            {
                Try(heat, weight);
            }
            Keep();
        }
    }

    private void Try(double heat, float weight)
    {
        var round = random.Below(task.Rounds);
        var seats = state.Seats[round];
        if (seats.Length == 0)
        {
            return;
        }
        var (seat, other) =
            random.Below(Aimed) == 0 && task.Wishes.Count > 0 ? Wished(round) : (random.Below(seats.Length), random.Below(seats.Length));
        if (seat < 0 || state.Table(seat) == state.Table(other))
        {
            return;
        }
        if (seats[seat] < 0)
        {
            (seat, other) = (other, seat);
        }
        if (seats[seat] >= 0 && state.MaySwap(round, seat, other))
        {
            state.Swap(round, seat, other, heat * Math.Log(1 - random.Unit()), weight);
        }
    }

    /// <summary>The seat of a person with an open wish, and one at the table of the other; −1 if the wish drawn is met or cannot be met in this round.</summary>
    private (int Seat, int Other) Wished(int round)
    {
        var (a, b) = task.Wishes[random.Below(task.Wishes.Count)];
        var (seat, at) =
            random.Below(2) == 0 ? (state.SeatOf[round][a], state.SeatOf[round][b]) : (state.SeatOf[round][b], state.SeatOf[round][a]);
        if (seat < 0 || at < 0 || state.HaveMet(a, b))
        {
            return (-1, -1);
        }
        var (first, end) = (state.First(state.Table(at)), state.First(state.Table(at) + 1));
        return (seat, first + random.Below(end - first));
    }
}
