namespace Juluo.HelpDirectory;

/// <summary>GET /help/import — shows the form that uploads a list of HSDS 3, and the address for downloading all entries.</summary>
[Get("/help/import", HelpRights.Manage, Page = typeof(HelpImportPage))]
public sealed class ShowHelpImport(UnitOfWork work, Clock clock) : Slice<Nothing, ShowHelpImport.Output>
{
    /// <param name="Sources">The lists from which entries were imported.</param>
    /// <param name="Faults">The number of services that could not be read and need fixing.</param>
    public sealed record Output(IReadOnlyList<string> Sources, int Faults);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new HelpUploadStore(work, clock).Sources(stop), await new HelpFaultStore(work, clock).Count(stop));
}
