namespace Juluo.HelpDirectory;

/// <summary>POST /help/import-faults/{id}/removal — leaves a service out that could not be read, until its list says something else of it.</summary>
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

/// <summary>POST /help/import-faults/{id}/restoration — puts a dismissed service back among those that wait.</summary>
[Undo("/help/import-faults/{id}/restoration", Say = "helpdirectory.fault.restored")]
internal sealed class RestoreHelpFault(UnitOfWork work, Clock clock) : DismissHelpFault(work, clock);
