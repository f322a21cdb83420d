namespace Juluo.HelpDirectory;

/// <summary>POST /help/import-faults/{id}/restoration — puts a dismissed service back among those that wait.</summary>
[Post(
    "/help/import-faults/{id}/restoration",
    HelpRights.Manage,
    Form = typeof(ListHelpFaults),
    Then = ListHelpFaults.At,
    Say = "helpdirectory.fault.restored"
)]
internal sealed class RestoreHelpFault(UnitOfWork work, Clock clock) : Slice<RestoreHelpFault.Input, Done>
{
    public sealed record Input(HelpFaultId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new HelpFaultStore(work, clock).Dismiss(input.Id, null, stop) ? Done.It : new NotFound();
}
