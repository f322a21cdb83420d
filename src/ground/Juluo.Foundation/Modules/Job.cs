namespace Juluo.Foundation;

/// <summary>Work that the program does by itself, for one community at a time, in a unit of work of its own, which it does not commit itself.</summary>
public abstract class Job
{
    public abstract Task Run(Community community, CancellationToken stop);
}

/// <summary>What a module does by itself, and how often. Two processes never do the same at once.</summary>
public sealed class JobSchedule
{
    private readonly List<Entry> all = [];

    public sealed record Entry(Type Job, TimeSpan Interval);

    public IReadOnlyList<Entry> All => all;

    public void Every<TJob>(int minutes)
        where TJob : Job => Every<TJob>(TimeSpan.FromMinutes(minutes));

    public void Every<TJob>(TimeSpan interval)
        where TJob : Job => all.Add(new(typeof(TJob), interval));
}
