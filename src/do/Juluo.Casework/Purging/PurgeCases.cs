namespace Juluo.Casework;

/// <summary>
/// Deletes applications that were never sent after fourteen days without activity, with all answers; only a count of the page on which they ended is kept. Deletes closed cases when the
/// service's retention period ends.
/// </summary>
[Named("casework.purge-cases")]
internal sealed class PurgeCases(UnitOfWork work, Clock clock, FormsFacade forms) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var retention = new Retention(work, clock, forms);
        await retention.PurgeLeft(stop);
        await retention.PurgeClosed(stop);
    }
}
