namespace Juluo.HelpDirectory;

/// <summary>POST /help/{id}/closing — closes an entry: from now on only people who manage the directory see it.</summary>
[Post("/help/{id}/closing", HelpRights.Manage, Form = typeof(ShowHelpEntry), Say = "helpdirectory.closed")]
internal class CloseHelpEntry(UnitOfWork work, Clock clock) : Reversible<CloseHelpEntry.Input>
{
    public sealed record Input(HelpEntryId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new HelpEntryStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } there)
            return new NotFound();
        if (there.State == (done ? HelpState.Closed : HelpState.Active))
            return done ? new HelpErrors.ClosedAlready() : new HelpErrors.NotClosed();
        there.Service["status"] = done ? "inactive" : "active";
        await store.Save(there, caller.Person, stop);
        return Done.It;
    }
}

/// <summary>POST /help/{id}/reopening — lists a closed entry again.</summary>
[Undo("/help/{id}/reopening", Say = "helpdirectory.reopened", Undo = "/help/{id}/closing")]
internal sealed class ReopenHelpEntry(UnitOfWork work, Clock clock) : CloseHelpEntry(work, clock);
