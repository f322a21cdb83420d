namespace Juluo.Casework;

/// <summary>
/// What was begun and never sent goes after fourteen days of silence, with all that was answered; a number in the funnel is left, which says no more than on which page it ended. What is closed goes when its
/// service says.
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
