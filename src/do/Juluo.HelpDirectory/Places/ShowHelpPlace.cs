namespace Juluo.HelpDirectory;

/// <summary>GET /help/{id}/places/{at} — shows the form that changes a place at which an entry is offered.</summary>
[Get("/help/{id}/places/{at}", HelpRights.Manage, Page = typeof(HelpPlacePage))]
public sealed class ShowHelpPlace(UnitOfWork work, Clock clock) : Slice<ShowHelpPlace.Input, HelpPlaceShown>
{
    public sealed record Input(HelpEntryId Id, Guid At);

    public override async Task<Outcome<HelpPlaceShown>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new HelpEntryStore(work, clock);
        if (
            await store.Find(input.Id, stop) is not { } document
            || document.Places.FirstOrDefault(p => p.At.Id() == input.At) is not { At: not null } place
        )
            return new NotFound();
        var language = caller.Community.Language;
        // Formatted as in the form of an entry, which shows its first place.
        var shown = HelpEntryForm.Of(document with { Places = [place] }, language);
        return new HelpPlaceShown(
            document.Id,
            document.Service.Localized("name")!,
            input.At,
            new(
                shown.Place,
                shown.Street,
                shown.City,
                shown.PostalCode,
                shown.Coordinates,
                shown.Access,
                PhoneLines.Write(place.At, language)
            )
        );
    }
}
