namespace Juluo.Joining;

/// <summary>Background task: imports a long list of members with visible progress; all or nothing: if killed, it restarts from the beginning.</summary>
[Named("joining.import-members")]
internal sealed class ImportMemberTable(UnitOfWork work, ImportPreviewStore sheets, MemberImport import, Clock clock)
    : BackgroundTask<ImportMemberTable.Input>
{
    private const string Page = "/people/import";

    public sealed record Input(ImportPreviewId Sheet, PersonId By);

    public override async Task<BackgroundTaskEnd> Run(Input input, BackgroundTaskProgress progress, CancellationToken stop)
    {
        if (await sheets.Find<Nothing>(input.Sheet, MemberTable.Kind, stop) is not { } sheet)
            return new(false, "joining.import.gone", new Dictionary<string, string>(StringComparer.Ordinal), Page);
        var plan = await import.Look(MemberTable.Read(sheet.Text, clock.Today(work.Community.Zone), work.Community.Language).Good, stop);
        // Since the preview, a number or address may have been given to another person.
        if (plan.Wrong.Count > 0)
            return new(false, "joining.import.wrong-now", new Dictionary<string, string>(StringComparer.Ordinal), Page);
        var written = await import.Write(plan, input.Sheet, input.By, stop, (done, total) => progress.Report(done, total, stop));
        return written.Failed
            ? new(false, written.Errors[0].Key, new Dictionary<string, string>(StringComparer.Ordinal), Page)
            : new(
                true,
                "joining.import.written",
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["added"] = $"{plan.Fresh.Count:#,0}",
                    ["changed"] = $"{plan.Changed.Count:#,0}",
                    ["left"] = plan.Left.ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
                written.Value.PastImport?.Page ?? Page
            );
    }
}
