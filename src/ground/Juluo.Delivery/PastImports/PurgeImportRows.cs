namespace Juluo.Delivery;

/// <summary>Deletes the record of an import's rows when it can no longer be undone.</summary>
[Named("delivery.purge-import-rows")]
internal sealed class PurgeImportRows(UnitOfWork work, Clock clock) : Job
{
    public override Task Run(Community community, CancellationToken stop) =>
        work.Do($"select delivery.purge_import_rows({clock.Now - PastImport.Undoable})", stop);
}
