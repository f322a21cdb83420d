using Quartz;

namespace Juluo.Delivery;

/// <summary>The one kind of job that the scheduler knows: a round of one of ours. The database sees to it that each round has one process.</summary>
[DisallowConcurrentExecution]
internal sealed class JobRun(Jobs jobs, App app) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // One that a newer version no longer has may still be stored for a moment.
        if (
            app.Jobs.All.FirstOrDefault(e =>
                string.Equals(NamedAttribute.Of(e.Job), context.JobDetail.Key.Name, StringComparison.Ordinal)
            ) is
            { } entry
        )
            await jobs.Run(entry, cancellationToken);
    }
}
