namespace Juluo.Networks.Assignment;

/// <summary>
/// Seats people at the same tables over several rounds, so that many different pairs meet: the social golfer problem (Harvey 2002, CSPLib problem 10; Triska and Musliu 2012)
/// with wishes, rules and tables of different sizes. NP-hard.
/// </summary>
/// <remarks>
/// The search swaps people within a round, at falling temperature, from several starts; it ends early where an upper bound proves that nothing is better.
/// A round that cannot seat everyone by the rules leaves people without a seat: no rule is ever broken for a seat.
/// </remarks>
public static class TableRounds
{
    /// <summary>Default number of steps after which the search ends: two to three seconds.</summary>
    public const int UsualSteps = 8_000_000;

    /// <summary>
    /// Returns the seats of all rounds. As many people as possible have a seat; among those seatings, the worth of first meetings and of wishes is greatest; both as good as the
    /// search found. Deterministic for a seed and a number of steps.
    /// </summary>
    /// <param name="task">The people, tables, rounds and rules.</param>
    /// <param name="seed">Any number; a different seed may find different seats of the same worth.</param>
    /// <param name="steps">The longest search, in swaps that are tried, 0 or more; half as many again if someone has no seat after that.</param>
    /// <param name="stop">Cancels; nothing is returned then.</param>
    /// <remarks>
    /// A step takes 0.1 to 0.4 µs for tables of four to ten. Before that, O(rounds² · tables · people · seats) for upper bounds. Memory: five bytes for each pair of people.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is negative.</exception>
    public static RoundsSeating Seat(RoundsTask task, ulong seed = 1, int steps = UsualSteps, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        stop.ThrowIfCancellationRequested();
        var bound = new RoundsBound(task);
        var seating = Found(task, bound, 0, seed, steps, stop);
        var without = seating.Rounds.Max(round => round.Unseated.Count);
        if (seating.IsComplete)
        {
            return seating;
        }
        // The rules may not allow everyone a seat: choose who waits, instead of taking people out of seats that all are taken.
        var second = Found(task, bound, without + 2, seed, steps / 2, stop);
        return (second.Broken.Count, -second.Worth).CompareTo((seating.Broken.Count, -seating.Worth)) < 0 ? second : seating;
    }

    private static RoundsSeating Found(RoundsTask task, RoundsBound bound, int more, ulong seed, int steps, CancellationToken stop) =>
        new(task, new RoundsRepair(task, new RoundsSearch(task, bound, more, seed, stop).Best(steps)).Rounds(), bound);
}
