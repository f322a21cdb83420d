namespace Juluo.Lens;

/// <summary>An uploaded file that waits for import or has been imported.</summary>
/// <param name="File">The key in the file store.</param>
/// <param name="Problems">The problems, in the uploader's language.</param>
internal sealed record Uploaded(
    Guid Id,
    string FileName,
    string File,
    string? Nodes,
    ImportOrder Order,
    ImportReport Report,
    IReadOnlyList<string> Problems,
    string State
)
{
    public static Task<Uploaded?> Find(UnitOfWork work, Guid id, CancellationToken stop) =>
        work.Find<Uploaded>(
            $"""
            select id, file_name, file_key as file, nodes_key as nodes, import_order as "order", report, problems, state from lens.upload
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public Task Keep(UnitOfWork work, Clock clock, PersonId by, CancellationToken stop)
    {
        var importOrder = JsonSerializer.Serialize(Order, Json.Options);
        var report = JsonSerializer.Serialize(Report with { Problems = [] }, Json.Options);
        return work.Do(
            $"""
            insert into lens.upload (community_id, id, made_at, by_person_id, source, file_name, file_key, nodes_key, import_order,
              report, problems, state, rows, kept)
            values ({work.Community}, {Id}, {clock.Now}, {by}, {Order.Source}, {FileName}, {File}, {Nodes}, {importOrder}::jsonb,
              {report}::jsonb, {Problems.ToArray()}, {State}, {Report.Rows}, 0)
            """,
            stop
        );
    }
}
