namespace Juluo.HelpDirectory;

/// <summary>POST /help/imports/{id}/writing — imports the readable services of a reviewed list and sets the rest aside. Importing the same list again changes nothing.</summary>
[Post("/help/imports/{id}/writing", HelpRights.Manage, Form = typeof(PreviewHelp), Then = "/help")]
internal sealed class ImportHelp(UnitOfWork work, Clock clock, PastImports imports) : Slice<ImportHelp.Input, ImportHelp.Output>
{
    /// <param name="CloseVanished">True to close entries that are no longer on the list.</param>
    public sealed record Input(HelpUploadId Id, bool CloseVanished = false);

    /// <param name="Left">The number of services that could not be read and were set aside.</param>
    public sealed record Output(int Added, int Changed, int Closed, int Left = 0);

    // The import record with which it can be undone; null if nothing changed.
    private PastImportId? kept;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var uploads = new HelpUploadStore(work, clock);
        if (await uploads.Find(input.Id, stop) is not { } upload)
            return new NotFound();
        var import = new HelpImport(work, clock);
        var plan = await import.Look(upload.Text, upload.Source, stop);
        if (plan.File.IsNoList)
            return new HelpImportErrors.Faulty(plan.File.Faults.Count);
        var closing = input.CloseVanished ? plan.Vanished.Count : 0;
        // The list may have fixed services that were set aside, without anything else that is new.
        var waiting = await new HelpFaultStore(work, clock).Count(stop, upload.Source);
        if (plan.Steps.Count + closing + plan.File.Left.Count + waiting == 0)
            return new HelpImportErrors.NothingNew();
        var past = await imports.Begin(
            "helpdirectory.list-imported",
            HelpRights.Manage,
            "/help/import",
            upload.Source,
            caller.Person,
            stop
        );
        await import.Write(plan, upload.Source, input.CloseVanished, caller.Person, stop);
        kept = await imports.End(past, stop);
        await uploads.Remove(upload.Id, stop);
        return new Output(
            plan.Steps.Count(s => s.There is null),
            plan.Steps.Count(s => s.There is not null),
            closing,
            plan.File.Left.Count
        );
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            output.Left > 0 ? ListHelpFaults.At : "/help",
            output.Left > 0 ? "helpdirectory.imported.left" : "helpdirectory.imported",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["added"] = output.Added.ToString(CultureInfo.InvariantCulture),
                ["changed"] = output.Changed.ToString(CultureInfo.InvariantCulture),
                ["left"] = output.Left.ToString(CultureInfo.InvariantCulture),
                ["closed"] = output.Closed.ToString(CultureInfo.InvariantCulture),
            },
            See: kept?.Page,
            SeeSay: "past-import.see"
        )
        {
            Stays = true,
        };
}
