namespace Juluo.HelpDirectory;

/// <summary>POST /help/{id}/places/{at}/details — changes a place at which an entry is offered, for all entries that are offered there.</summary>
[Post(
    "/help/{id}/places/{at}/details",
    HelpRights.Manage,
    Form = typeof(ShowHelpPlace),
    Changes = typeof(ShowHelpPlace),
    Then = "/help/{id}/settings",
    Say = "helpdirectory.saved"
)]
internal sealed class ChangeHelpPlace(UnitOfWork work, Clock clock) : Slice<ChangeHelpPlace.Input, Done>
{
    public sealed record Input(HelpEntryId Id, Guid At) : HelpPlaceForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new HelpEntryStore(work, clock);
        if (
            await store.Hold(input.Id, stop) is not { } there
            || there.Places.FirstOrDefault(p => p.At.Id() == input.At) is not { At: not null } place
        )
            return new NotFound();
        var main = caller.Community.Language;
        input.AsEntry().Into(place.Location, main, HelpEntrySaving.Country(caller));
        PhoneLines.Put(place.At, input.Phones, main);
        await store.Save(there, caller.Person, stop);
        return Done.It;
    }
}
