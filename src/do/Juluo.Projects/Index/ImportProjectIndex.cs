namespace Juluo.Projects;

/// <summary>
/// POST /projects/index/import — imports other groups' projects from CSV. It previews unless asked to write. Importing the same file again changes nothing. If one row is invalid, none is written.
/// </summary>
[Post("/projects/index/import", ProjectRights.Manage, Form = typeof(ListProjectIndex), MostBytes = 8 * 1024 * 1024)]
[FileField("file", Required = true)]
[Named("projects.import-list")]
internal sealed class ImportProjectIndex(ImportWork with, Clock clock)
    : TableImport<ProjectListCsv.Row, ImportProjectIndex.Output>(
        new(ProjectListCsv.Known, ProjectListCsv.MostRows, "projects.list.imported", "/projects/index", "projects.list"),
        with
    )
{
    private const int PerStatement = 1000;

    /// <param name="Twice">The number of rows that repeat a project listed further up.</param>
    public sealed record Output(int Added, int Changed, int Same, int Twice) : ImportResult;

    protected override Output None => new(0, 0, 0, 0);

    protected override Task<Func<CsvRow, Outcome<ProjectListCsv.Row>>> Reader(Caller caller, CancellationToken stop) =>
        Task.FromResult<Func<CsvRow, Outcome<ProjectListCsv.Row>>>(ProjectListCsv.Read);

    protected override async Task<Outcome<Output>> Write(List<ProjectListCsv.Row> rows, Caller caller, CancellationToken stop)
    {
        var (store, once) = (new ProjectListStore(Work), rows.DistinctBy(r => r.Same, StringComparer.Ordinal).ToList());
        var (added, changed, same) = (0, 0, 0);
        foreach (var chunk in once.Chunk(PerStatement))
        {
            var put = await store.Put(chunk, clock, stop);
            (added, changed, same) = (added + put.Added, changed + put.Changed, same + put.Same);
            await Wrote(chunk.Length);
        }

        return new Output(added, changed, same, rows.Count - once.Count)
        {
            Adjusted = LinesOf(once.Where(r => r.IsAdjusted).Select(r => r.Number)),
        };
    }
}
