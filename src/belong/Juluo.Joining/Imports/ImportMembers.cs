namespace Juluo.Joining;

/// <summary>
/// POST /people/imports/{id}/writing — imports a reviewed table of members, all or nothing. A second request changes nothing. A long one is imported in the
/// background, one at a time, and its progress can be watched.
/// </summary>
[Post("/people/imports/{id}/writing", "people.manage", Form = typeof(PreviewMembers))]
internal sealed class ImportMembers(ImportPreviewStore sheets, MemberImport import, RunningImport running, RoleGiving giving, Clock clock)
    : Slice<ImportMembers.Input, ImportMembers.Output>
{
    public sealed record Input(ImportPreviewId Id);

    /// <summary>The maximum number of people added or changed within the request, which takes a second or two; a longer list is imported in the background.</summary>
    internal const int MostAtOnce = 500;

    /// <param name="BackgroundTask">The background task that imports a long list; then nothing has been added or changed yet.</param>
    /// <param name="Left">The number of differing values that were left as they are; the preview lists them.</param>
    public sealed record Output(int Added, int Changed, int Left = 0, BackgroundTaskId? BackgroundTask = null);

    // Id for undoing the import; null if nothing changed.
    private PastImportId? kept;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await running.Find(stop) is not null)
            return new RunningImportErrors.Runs();
        if (await sheets.Find<Nothing>(input.Id, MemberTable.Kind, stop) is not { } sheet)
            return new NotFound();
        var read = MemberTable.Read(sheet.Text, clock.Today(caller.Community.Zone), caller.Community.Language);
        if (read.Wrong.Count > 0)
            return new ImportPreviewErrors.RowsWrong(read.Wrong.Count);
        var plan = await import.Look(read.Good, stop);
        if (plan.Wrong.Count > 0)
            return new ImportPreviewErrors.RowsWrong(plan.Wrong.Count);
        if (plan.Fresh.Count + plan.Changed.Count == 0)
            return new ImportPreviewErrors.NothingToWrite();
        var roles = plan.Fresh.SelectMany(r => r.Person.Roles).Distinct();
        if (roles.Select(r => giving.Refuses(caller, r)).OfType<Error>().FirstOrDefault() is { } refused)
            return refused;
        if (plan.Fresh.Count + plan.Changed.Count > MostAtOnce)
        {
            var task = await running.Start<ImportMemberTable, ImportMemberTable.Input>(new(input.Id, caller.Self), caller, stop);
            return task.Failed ? task.As<Output>() : new Output(0, 0, BackgroundTask: task.Value);
        }

        var written = await import.Write(plan, input.Id, caller.Self, stop);
        if (written.Failed)
            return written.As<Output>();
        kept = written.Value.PastImport;
        return new Output(plan.Fresh.Count, plan.Changed.Count, plan.Left);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        output.BackgroundTask is { } task
            ? new(task.Page)
            : new(
                "/people/import",
                "joining.import.written",
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["added"] = output.Added.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    ["changed"] = output.Changed.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    ["left"] = output.Left.ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
                See: kept?.Page,
                SeeSay: "past-import.see"
            );
}
