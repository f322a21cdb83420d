namespace Juluo.HelpDirectory;

/// <summary>GET /help/{id}/schedules/new — shows the kinds of hours besides the usual week or, once one is chosen, the form for entering them.</summary>
[Get("/help/{id}/schedules/new", HelpRights.Manage, Page = typeof(ScheduleFormPage))]
public sealed class ShowScheduleForm(UnitOfWork work, Clock clock) : Slice<ShowScheduleForm.Input, ShowScheduleForm.Output>
{
    /// <param name="Kind">The kind of hours; null to choose one first.</param>
    public sealed record Input(HelpEntryId Id, HelpScheduleKind? Kind = null);

    /// <param name="Places">The places at which it is offered, if there is more than one.</param>
    public sealed record Output(
        HelpEntryId Id,
        LocalizedText Name,
        HelpScheduleKind? Kind,
        IReadOnlyDictionary<Guid, LocalizedText> Places
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new HelpEntryStore(work, clock).Find(input.Id, stop) is { } document
            ? new Output(
                document.Id,
                document.Service.Localized("name")!,
                input.Kind,
                document.Places.Count < 2
                    ? new Dictionary<Guid, LocalizedText>()
                    : document.Places.ToDictionary(p => p.At.Id(), p => HelpPlace.Of(p.At, p.Location, null).Called)
            )
            : new NotFound();
}
