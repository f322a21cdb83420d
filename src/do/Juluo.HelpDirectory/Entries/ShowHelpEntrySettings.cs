namespace Juluo.HelpDirectory;

/// <summary>GET /help/{id}/settings — shows the form that changes an entry.</summary>
[Get("/help/{id}/settings", HelpRights.Manage, Page = typeof(HelpEntrySettingsPage))]
public sealed class ShowHelpEntrySettings(UnitOfWork work, Clock clock, ServicesFacade services)
    : Slice<ShowHelpEntrySettings.Input, ShowHelpEntrySettings.Output>
{
    public sealed record Input(HelpEntryId Id);

    /// <param name="Source">The list from which it was imported. The next import overwrites changes made here if the list has changed the entry.</param>
    /// <param name="Schedules">Hours in addition to the usual week, such as every first Saturday.</param>
    /// <param name="Places">The places at which it is offered; the form shows the first.</param>
    public sealed record Output(
        HelpEntryId Id,
        HelpEntryForm Entry,
        HelpChoices Choices,
        HelpState State,
        string? Source,
        IReadOnlyList<ScheduleLine> Schedules,
        IReadOnlyList<PlaceLine> Places
    );

    /// <param name="Place">The place to which the hours apply; null for all places.</param>
    public sealed record ScheduleLine(Guid Id, HelpSchedule Schedule, LocalizedText? Place);

    public sealed record PlaceLine(Guid At, LocalizedText Called);

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
            [
                .. Lines(document.Service, null).Where(l => !l.Schedule.IsPlain && l.Id != WeekNodes.NoteOf(document.Service)),
                .. document.Places.SelectMany(p => Lines(p.At, HelpPlace.Of(p.At, p.Location, null).Called)),
            ],
            [.. document.Places.Select(p => new PlaceLine(p.At.Id(), HelpPlace.Of(p.At, p.Location, null).Called))]
        );
    }

    private static IEnumerable<ScheduleLine> Lines(JsonObject of, LocalizedText? place) =>
        of.Each("schedules")
            .Where(s => s.Key("id") is not null)
            .Select(s => new ScheduleLine(s.Key("id")!.Value, HelpSchedule.Of(s), place));
}
