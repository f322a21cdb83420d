namespace Juluo.HelpDirectory;

/// <summary>POST /help/import-faults/{id}/removal — leaves a service out that could not be read, until its list says something else of it.</summary>
[Post(
    "/help/import-faults/{id}/removal",
    HelpRights.Manage,
    Form = typeof(ListHelpFaults),
    Then = ListHelpFaults.At,
    Say = "helpdirectory.fault.dismissed",
    Undo = "/help/import-faults/{id}/restoration"
)]
internal sealed class DismissHelpFault(UnitOfWork work, Clock clock) : Slice<DismissHelpFault.Input, Done>
{
    public sealed record Input(HelpFaultId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new HelpFaultStore(work, clock).Dismiss(input.Id, clock.Now, stop) ? Done.It : new NotFound();
}
