namespace Juluo.HelpDirectory;

/// <summary>POST /help/{id}/places/{at}/removal — removes a place from an entry. Other entries that are offered there stay unchanged.</summary>
[Post("/help/{id}/places/{at}/removal", HelpRights.Manage, Form = typeof(ShowHelpEntrySettings), Say = "helpdirectory.place.removed")]
internal sealed class RemoveHelpPlace(UnitOfWork work, Clock clock) : Slice<RemoveHelpPlace.Input, Done>
{
    public sealed record Input(HelpEntryId Id, Guid At);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new HelpEntryStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } there || !there.Places.Any(p => p.At.Id() == input.At))
            return new NotFound();
        await store.Save(there with { Places = [.. there.Places.Where(p => p.At.Id() != input.At)] }, caller.Person, stop);
        return Done.It;
    }
}
