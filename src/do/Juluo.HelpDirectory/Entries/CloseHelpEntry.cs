namespace Juluo.HelpDirectory;

/// <summary>POST /help/{id}/closing — closes an entry: only those who keep the directory see it from now on.</summary>
[Post(
    "/help/{id}/closing",
    HelpRights.Manage,
    Form = typeof(ShowHelpEntry),
    Then = "/help/{id}",
    Say = "helpdirectory.closed",
    Undo = "/help/{id}/reopening"
)]
internal sealed class CloseHelpEntry(UnitOfWork work, Clock clock) : Slice<CloseHelpEntry.Input, Done>
{
    public sealed record Input(HelpEntryId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new HelpEntryStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } there)
            return new NotFound();
        if (there.State == HelpState.Closed)
            return new HelpErrors.ClosedAlready();
        there.Service["status"] = "inactive";
        await store.Save(there, caller.Person, stop);
        return Done.It;
    }
}
