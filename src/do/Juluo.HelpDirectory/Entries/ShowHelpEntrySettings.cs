namespace Juluo.HelpDirectory;

/// <summary>GET /help/{id}/settings — shows the form that changes an entry.</summary>
[Get("/help/{id}/settings", HelpRights.Manage, Page = typeof(HelpEntrySettingsPage))]
public sealed class ShowHelpEntrySettings(UnitOfWork work, Clock clock, ServicesFacade services)
    : Slice<ShowHelpEntrySettings.Input, ShowHelpEntrySettings.Output>
{
    public sealed record Input(HelpEntryId Id);

    /// <param name="Source">The list from which it comes: what is changed here, the next import overwrites where the list says something new.</param>
    /// <param name="Others">How many schedules it has that the form does not show, such as each first Saturday.</param>
    public sealed record Output(HelpEntryId Id, HelpEntryForm Entry, HelpChoices Choices, HelpState State, string? Source, int Others);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new HelpEntryStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } document)
            return new NotFound();
        return new Output(
            document.Id,
            HelpEntryForm.Of(document, caller.Community.Language),
            await HelpChoices.Of(store, services, stop),
            document.State,
            document.Source,
            document.Entry().AllHours.Count(h => !h.IsPlain && h.SaysWhen)
        );
    }
}
