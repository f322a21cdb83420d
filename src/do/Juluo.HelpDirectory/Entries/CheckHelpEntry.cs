namespace Juluo.HelpDirectory;

/// <summary>POST /help/{id}/check — marks an entry as verified today.</summary>
[Post("/help/{id}/check", HelpRights.Manage, Form = typeof(ShowHelpEntry), Say = "helpdirectory.checked")]
internal sealed class CheckHelpEntry(UnitOfWork work, Clock clock) : Slice<CheckHelpEntry.Input, Done>
{
    public sealed record Input(HelpEntryId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new HelpEntryStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } there)
            return new NotFound();
        there.Service["assured_date"] = LocalDatePattern.Iso.Format(clock.Today(caller.Community.Zone));
        await store.Save(there, caller.Person, stop);
        return Done.It;
    }
}
