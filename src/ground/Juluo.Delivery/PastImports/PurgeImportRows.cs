namespace Juluo.Delivery;

/// <summary>Rows that imports wrote are kept for as long as they can be undone.</summary>
[Named("delivery.purge-import-rows")]
internal sealed class PurgeImportRows(UnitOfWork work, Clock clock) : Job
{
    public override Task Run(Community community, CancellationToken stop) =>
        work.Do(
            $"""
            delete from delivery.import_row r using delivery.past_import p
            where r.community_id = {community.Id} and p.community_id = {community.Id} and p.id = r.import_id and p.at <= {clock.Now
                - PastImport.Undoable}
            """,
            stop
        );
}
