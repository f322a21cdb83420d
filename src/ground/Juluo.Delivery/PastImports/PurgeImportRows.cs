namespace Juluo.Delivery;

/// <summary>Rows that imports wrote are kept for as long as they can be undone, and no longer than the rows themselves.</summary>
[Named("delivery.purge-import-rows")]
internal sealed class PurgeImportRows(UnitOfWork work, Clock clock) : Job
{
    public override Task Run(Community community, CancellationToken stop) =>
        work.Do($"select delivery.purge_import_rows({clock.Now - PastImport.Undoable})", stop);
}
