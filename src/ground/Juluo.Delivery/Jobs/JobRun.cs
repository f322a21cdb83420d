using Quartz;

namespace Juluo.Delivery;

/// <summary>The only job type of the scheduler: runs one of our jobs in all communities. The database ensures that each run is executed by one process.</summary>
[DisallowConcurrentExecution]
internal sealed class JobRun(Jobs jobs, App app) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // A job that a newer version removed may still be stored for a moment.
        if (
            app.Jobs.All.FirstOrDefault(e =>
                string.Equals(NamedAttribute.Of(e.Job), context.JobDetail.Key.Name, StringComparison.Ordinal)
            ) is
            { } entry
        )
            await jobs.Run(entry, cancellationToken);
    }
}
