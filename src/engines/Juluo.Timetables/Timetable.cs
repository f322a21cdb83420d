namespace Juluo.Timetables;

/// <summary>An arrangement of submissions, complete or not, with its cost and everything that is wrong with it.</summary>
public sealed class Timetable
{
    private Timetable(
        TimetableTask task,
        IReadOnlyList<TimetablePlace?> places,
        IReadOnlyList<TimetableClash> clashes,
        IReadOnlyList<TimetableFault> faults
    )
    {
        (Task, Places, Clashes, Faults) = (task, places, clashes, faults);
        Cost = new(clashes);
    }

    /// <summary>The task.</summary>
    public TimetableTask Task { get; }

    /// <summary>The place of each submission; null if it has none.</summary>
    public IReadOnlyList<TimetablePlace?> Places { get; }

    /// <summary>The entries of the cost, by part.</summary>
    public IReadOnlyList<TimetableClash> Clashes { get; }

    /// <summary>The cost by part. Submissions without a valid place cost nothing; they are among the <see cref="Faults"/>.</summary>
    public TimetableCost Cost { get; }

    /// <summary>Everything that keeps this from being a complete timetable. Empty if it is one.</summary>
    public IReadOnlyList<TimetableFault> Faults { get; }

    /// <summary>
    /// Evaluates an arrangement, for instance one that a person made by hand. O(submissions² + penalties + blocks²) at worst.
    /// </summary>
    /// <param name="task">A task that is not malformed.</param>
    /// <param name="places">The place of each submission; null if it has none. Places that do not exist are reported, not thrown.</param>
    /// <exception cref="ArgumentException">The task is malformed, or the number of places differs from that of submissions.</exception>
    public static Timetable Of(TimetableTask task, IReadOnlyList<TimetablePlace?> places)
    {
        if (task.Check().FirstOrDefault(fault => fault.IsMalformed) is { } malformed)
            throw new ArgumentException(malformed.Sentence, nameof(task));
        if (places.Count != task.Submissions.Count)
            throw new ArgumentException("Each submission needs an entry.", nameof(places));
        var arrangement = new Arrangement(task, places);
        return new(task, [.. places], [.. arrangement.Clashes()], [.. arrangement.Faults()]);
    }

    /// <summary>Returns the cost of an arrangement by part; <see cref="Of"/> also lists its clashes and faults.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static TimetableCost CostOf(TimetableTask task, IReadOnlyList<TimetablePlace?> places) => Of(task, places).Cost;

    /// <summary>The result for a task that cannot be searched: nothing has a place.</summary>
    internal static Timetable Nothing(TimetableTask task, IReadOnlyList<TimetableFault> faults) =>
        new(task, new TimetablePlace?[task.Submissions.Count], [], faults);

    /// <summary>The same arrangement with the faults of its task in front.</summary>
    internal Timetable Because(IReadOnlyList<TimetableFault> faults) => new(Task, Places, Clashes, [.. faults, .. Faults]);
}
