namespace Juluo.HelpDirectory;

/// <summary>POST /help/{id}/reopening — lists an entry again that was closed.</summary>
[Post(
    "/help/{id}/reopening",
    HelpRights.Manage,
    Form = typeof(ShowHelpEntry),
    Then = "/help/{id}",
    Say = "helpdirectory.reopened",
    Undo = "/help/{id}/closing"
)]
internal sealed class ReopenHelpEntry(UnitOfWork work, Clock clock) : Slice<ReopenHelpEntry.Input, Done>
{
    public sealed record Input(HelpEntryId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new HelpEntryStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } there)
            return new NotFound();
        if (there.State == HelpState.Active)
            return new HelpErrors.NotClosed();
        there.Service["status"] = "active";
        await store.Save(there, caller.Person, stop);
        return Done.It;
    }
}
