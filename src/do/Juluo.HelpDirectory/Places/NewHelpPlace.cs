namespace Juluo.HelpDirectory;

/// <summary>GET /help/{id}/places/new — shows the form that adds another place at which an entry is offered.</summary>
[Get("/help/{id}/places/new", HelpRights.Manage, Page = typeof(HelpPlacePage))]
public sealed class NewHelpPlace(UnitOfWork work, Clock clock) : Slice<NewHelpPlace.Input, HelpPlaceShown>
{
    public sealed record Input(HelpEntryId Id);

    public override async Task<Outcome<HelpPlaceShown>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        return await new HelpEntryStore(work, clock).Find(input.Id, stop) is { } document
            ? new HelpPlaceShown(document.Id, document.Service.Localized("name")!, null, null)
            : new NotFound();
    }
}
