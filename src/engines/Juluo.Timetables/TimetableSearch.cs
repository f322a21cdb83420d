using Juluo.Timetables.Search;

namespace Juluo.Timetables;

/// <summary>Looks for the timetable with the least cost.</summary>
public static class TimetableSearch
{
    /// <summary>
    /// Searches by simulated annealing. The result is the same for a task, seed and number of steps, unless it was stopped. It is complete if <see cref="Timetable.Faults"/>
    /// is empty; otherwise these name what is impossible (such as too few slots) and the submissions that found no place. Nothing promises the optimum.
    /// </summary>
    /// <param name="task">The conference. If it is malformed, nothing is placed and the faults say why.</param>
    /// <param name="seed">Any number. Several seeds can run in parallel; the caller keeps the cheapest result.</param>
    /// <param name="steps">Number of changes to try, 0 or more. Cost and time grow with it: 100,000 to 1,000,000 take about a second. The search ends early at a cost of 0.</param>
    /// <param name="stop">Ends the search with the best timetable so far; nothing is thrown. For a limit of time, cancel after it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    public static Timetable Find(TimetableTask task, ulong seed = 0, long steps = 1_000_000, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var faults = task.Check();
        if (faults.Any(fault => fault.IsMalformed))
            return Timetable.Nothing(task, faults);
        var places = new Annealing(new(task), new(seed), stop).Run(steps);
        return Timetable.Of(task, places).Because(faults);
    }
}
