namespace Juluo.HelpDirectory;

/// <summary>POST /help/import-faults/{id}/removal — dismisses a service that could not be read, until its list changes it.</summary>
[Post(
    "/help/import-faults/{id}/removal",
    HelpRights.Manage,
    Form = typeof(ListHelpFaults),
    Then = ListHelpFaults.At,
    Say = "helpdirectory.fault.dismissed"
)]
internal class DismissHelpFault(UnitOfWork work, Clock clock) : Reversible<DismissHelpFault.Input>
{
    public sealed record Input(HelpFaultId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop) =>
        await new HelpFaultStore(work, clock).Dismiss(input.Id, clock.NowIf(done), stop) ? Done.It : new NotFound();
}

/// <summary>POST /help/import-faults/{id}/restoration — restores a dismissed service to the list of faults.</summary>
[Undo("/help/import-faults/{id}/restoration", Say = "helpdirectory.fault.restored")]
internal sealed class RestoreHelpFault(UnitOfWork work, Clock clock) : DismissHelpFault(work, clock);
