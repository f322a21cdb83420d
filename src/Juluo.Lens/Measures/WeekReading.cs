using Juluo.Kernel;
using NodaTime;

namespace Juluo.Lens;

/// <summary>Closes one week after the other: its ties are kept for looking back, its measures for comparing.</summary>
internal sealed class WeekReading(Work work, Roster roster)
{
    private readonly TieStore store = new(work, roster);

    public Task Begin(LocalDate first, CancellationToken stop) => Task.CompletedTask;

    public async Task Close(LocalDate week, double end, List<TieState> ties, List<Sighting> window, CancellationToken stop)
    {
        await store.ReplaceWeek(week, ties, stop);
    }
}
