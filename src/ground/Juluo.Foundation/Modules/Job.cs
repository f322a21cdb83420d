namespace Juluo.Foundation;

/// <summary>Background work for one community at a time. It runs in its own unit of work, which the job does not commit.</summary>
public abstract class Job
{
    public abstract Task Run(Community community, CancellationToken stop);
}

/// <summary>The jobs of a module and their intervals. Two processes never run the same job at once.</summary>
public sealed class JobSchedule
{
    private readonly List<Entry> all = [];

    /// <param name="Part">The job does not run in communities that have switched this part off; null: it always runs.</param>
    public sealed record Entry(Type Job, TimeSpan Interval, Part? Part);

    /// <summary>The module whose jobs are being registered.</summary>
    internal Module? Of { get; set; }

    public IReadOnlyList<Entry> All => all;

    public void Every<TJob>(int minutes)
        where TJob : Job => Every<TJob>(TimeSpan.FromMinutes(minutes));

    public void Every<TJob>(TimeSpan interval)
        where TJob : Job => all.Add(new(typeof(TJob), interval, Of?.PartOf(typeof(TJob))));

    /// <summary>Schedules a job that runs even if its part is switched off, because people rely on it: retention, open votes.</summary>
    public void Always<TJob>(int minutes)
        where TJob : Job => all.Add(new(typeof(TJob), TimeSpan.FromMinutes(minutes), null));
}
