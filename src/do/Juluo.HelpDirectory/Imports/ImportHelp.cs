using System.Globalization;

namespace Juluo.HelpDirectory;

/// <summary>POST /help/imports/{id}/writing — imports a reviewed list, all or nothing. The same list again changes nothing.</summary>
[Post("/help/imports/{id}/writing", HelpRights.Manage, Form = typeof(PreviewHelp), Then = "/help")]
internal sealed class ImportHelp(UnitOfWork work, Clock clock) : Slice<ImportHelp.Input, ImportHelp.Output>
{
    /// <param name="CloseVanished">Entries that are no longer on the list are closed.</param>
    public sealed record Input(HelpUploadId Id, bool CloseVanished = false);

    public sealed record Output(int Added, int Changed, int Closed);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var uploads = new HelpUploadStore(work, clock);
        if (await uploads.Find(input.Id, stop) is not { } upload)
            return new NotFound();
        var import = new HelpImport(work, clock);
        var plan = await import.Look(upload.Text, upload.Source, stop);
        if (plan.File.Faults.Count > 0)
            return new HelpImportErrors.Faulty(plan.File.Faults.Count);
        var closing = input.CloseVanished ? plan.Vanished.Count : 0;
        if (plan.Steps.Count + closing == 0)
            return new HelpImportErrors.NothingNew();
        await import.Write(plan, input.CloseVanished, caller.Person, stop);
        await uploads.Remove(upload.Id, stop);
        return new Output(plan.Steps.Count(s => s.There is null), plan.Steps.Count(s => s.There is not null), closing);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            "/help",
            "helpdirectory.imported",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["added"] = output.Added.ToString(CultureInfo.InvariantCulture),
                ["changed"] = output.Changed.ToString(CultureInfo.InvariantCulture),
                ["closed"] = output.Closed.ToString(CultureInfo.InvariantCulture),
            }
        )
        {
            Stays = true,
        };
}
