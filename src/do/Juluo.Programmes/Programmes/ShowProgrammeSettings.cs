namespace Juluo.Programmes;

/// <summary>GET /programmes/{id}/settings — shows the forms that change a programme and its criteria, and take it off the list.</summary>
[Get("/programmes/{id}/settings", ProgrammeRights.Post, Page = typeof(ProgrammeSettingsPage))]
public sealed class ShowProgrammeSettings(UnitOfWork work, Clock clock) : Slice<ShowProgrammeSettings.Input, ShowProgrammeSettings.Output>
{
    public sealed record Input(ProgrammeId Id);

    public sealed record Output(Programme Programme, IReadOnlyList<Criterion> Criteria);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new ProgrammeStore(work, clock).Find(input.Id, caller, stop) is { } programme && ProgrammeRights.MayChange(programme, caller)
            ? new Output(programme, await new CriterionStore(work, clock).Of(programme.Id, stop))
            : new NotFound();
}
