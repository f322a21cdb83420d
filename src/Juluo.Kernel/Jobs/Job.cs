namespace Juluo.Kernel;

/// <summary>Work that the program does by itself, for one community at a time, in a unit of work of its own.</summary>
public abstract class Job
{
    public abstract Task Run(Community community, CancellationToken stop);
}

/// <summary>What a room does by itself, and how often. Two processes never do the same at once.</summary>
public sealed class JobSchedule
{
    private readonly List<Entry> all = [];

    public sealed record Entry(Type Job, int Minutes);

    public IReadOnlyList<Entry> All => all;

    public void Every<TJob>(int minutes)
        where TJob : Job => all.Add(new(typeof(TJob), minutes));
}
