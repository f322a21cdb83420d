namespace Juluo.Lens;

/// <summary>GET /imports — shows the tables that can be imported and exported, and the import of a contact log, which is checked before it is saved.</summary>
[Get("/imports", "lens.import", Page = typeof(ImportsPage))]
public sealed class ListImports(UnitOfWork work, App app) : Slice<ListImports.Input, ListImports.Output>
{
    /// <param name="Id">The id of a file uploaded for review.</param>
    public sealed record Input(Guid? Id = null);

    public sealed record Output(Upload? Upload, IReadOnlyList<Past> Past, IReadOnlyList<CommunityTable> Tables);

    /// <summary>An uploaded file and the result of its review.</summary>
    public sealed record Upload(Guid Id, string FileName, ImportOrder Order, ImportReport Report, IReadOnlyList<string> Problems);

    public sealed record Past(Instant At, string Source, long Rows, long Kept);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var upload = input.Id is { } id ? await Uploaded.Find(work, id, stop) : null;
        if (input.Id is not null && upload is null)
            return new NotFound();
        var past = await work.List<Past>(
            $"""
            select made_at as at, source, rows, kept from lens.upload
            where community_id = {work.Community} and state = 'kept' order by made_at desc limit 20
            """,
            stop
        );
        return new Output(
            upload is null ? null : new(upload.Id, upload.FileName, upload.Order, upload.Report, upload.Problems),
            past,
            CommunityTable.Of(app, caller)
        );
    }
}
