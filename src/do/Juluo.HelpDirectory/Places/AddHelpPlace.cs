namespace Juluo.HelpDirectory;

/// <summary>POST /help/{id}/places — adds another place at which an entry is offered. A known name refers to the same place, with its address.</summary>
[Post("/help/{id}/places", HelpRights.Manage, Form = typeof(NewHelpPlace), Then = "/help/{id}/settings", Say = "helpdirectory.place.added")]
internal sealed class AddHelpPlace(UnitOfWork work, Clock clock) : Slice<AddHelpPlace.Input, Created<Guid>>
{
    public const int Most = 30;

    public sealed record Input(HelpEntryId Id) : HelpPlaceForm;

    public override async Task<Outcome<Created<Guid>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new HelpEntryStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } there)
            return new NotFound();
        if (there.Places.Count >= Most)
            return new HelpPlaceErrors.TooMany(Most);
        var (main, country) = (caller.Community.Language, HelpEntrySaving.Country(caller));
        JsonObject place;
        if (await store.PlaceNamed(input.Place!, stop) is { } known)
            input.AsEntry().Complete(place = known, main, country);
        else
        {
            place = new JsonObject { ["id"] = clock.NewKey().ToString(), ["location_type"] = "physical" };
            input.AsEntry().Into(place, main, country);
        }

        if (there.Places.Any(p => p.Location.Id() == place.Id()))
            return new HelpPlaceErrors.There();
        var added = HelpEntrySaving.At(there, place);
        PhoneLines.Put(added.At, input.Phones, main);
        await store.Save(there with { Places = [.. there.Places, added] }, caller.Person, stop);
        return new Created<Guid>(added.At.Id());
    }
}
