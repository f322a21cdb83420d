namespace Juluo.HelpDirectory;

/// <summary>GET /help/{id}/schedules/new — shows which hours there can be beside the usual week, or, once that is chosen, the form in which they are typed.</summary>
[Get("/help/{id}/schedules/new", HelpRights.Manage, Page = typeof(ScheduleFormPage))]
public sealed class ShowScheduleForm(UnitOfWork work, Clock clock) : Slice<ShowScheduleForm.Input, ShowScheduleForm.Output>
{
    /// <param name="Kind">Null: it is chosen first.</param>
    public sealed record Input(HelpEntryId Id, HelpScheduleKind? Kind = null);

    /// <param name="Places">Where it is offered, if at more than one place.</param>
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
