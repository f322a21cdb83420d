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

    /// <param name="Part">Where a community does not use it, the job does not run; null: it always runs.</param>
    public sealed record Entry(Type Job, TimeSpan Interval, Part? Part);

    /// <summary>The module that is being asked for its jobs.</summary>
    internal Module? Of { get; set; }

    public IReadOnlyList<Entry> All => all;

    public void Every<TJob>(int minutes)
        where TJob : Job => Every<TJob>(TimeSpan.FromMinutes(minutes));

    public void Every<TJob>(TimeSpan interval)
        where TJob : Job => all.Add(new(typeof(TJob), interval, Of?.PartOf(typeof(TJob))));

    /// <summary>Schedules a job that also runs where its part is switched off, because people were promised that it does: retention, open votes.</summary>
    public void Always<TJob>(int minutes)
        where TJob : Job => all.Add(new(typeof(TJob), TimeSpan.FromMinutes(minutes), null));
}
