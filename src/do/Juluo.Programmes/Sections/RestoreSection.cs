namespace Juluo.Programmes;

/// <summary>POST /programmes/applications/{id}/sections/{section}/return — restores a removed section of an application.</summary>
[Post(
    "/programmes/applications/{id}/sections/{section}/return",
    ProgrammeRights.Apply,
    Form = typeof(ShowProgrammeApplication),
    Then = "/programmes/applications/{id}#section-{section}"
)]
internal sealed class RestoreSection(UnitOfWork work, Clock clock) : Slice<RestoreSection.Input, Done>
{
    public sealed record Input(ProgrammeApplicationId Id, ApplicationSectionId Section);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        RemoveSection.Remove(work, clock, input.Id, input.Section, removed: false, caller, stop);
}
