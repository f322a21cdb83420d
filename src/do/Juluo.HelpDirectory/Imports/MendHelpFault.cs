namespace Juluo.HelpDirectory;

/// <summary>POST /help/import-faults/{id}/mending — imports a service that could not be read, in the version that was fixed here.</summary>
[Post(
    "/help/import-faults/{id}/mending",
    HelpRights.Manage,
    Form = typeof(ListHelpFaults),
    Then = ListHelpFaults.At,
    Say = "helpdirectory.fault.mended"
)]
internal sealed class MendHelpFault(UnitOfWork work, Clock clock) : Slice<MendHelpFault.Input, Done>
{
    public sealed record Input(HelpFaultId Id, string Text);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new HelpFaultStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } fault)
            return new NotFound();
        if (input.Text.Length > HsdsFile.Bad.MostText)
            return new TooLong("text", HsdsFile.Bad.MostText);
        var read = HsdsReader.Read(input.Text);
        if (read.Faults.Count > 0)
            return read.Faults.Select(f => f.Error).ToList();
        if (read.Services is not [var service])
            return new HelpFaultErrors.NotOne();
        await new HelpImport(work, clock).Mend(service, fault.Source, caller.Person, stop);
        // Dismissed, so that later imports of the same faulty text do not report it again.
        await store.Dismiss(fault.Id, clock.Now, stop);
        return Done.It;
    }
}
