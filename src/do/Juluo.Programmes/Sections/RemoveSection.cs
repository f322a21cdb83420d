namespace Juluo.Programmes;

/// <summary>POST /programmes/applications/{id}/sections/{section}/removal — removes a section from the draft of an application. It can be restored.</summary>
[Post(
    "/programmes/applications/{id}/sections/{section}/removal",
    ProgrammeRights.Apply,
    Form = typeof(ShowProgrammeApplication),
    Then = "/programmes/applications/{id}",
    Say = "programmes.section.removed",
    Undo = "/programmes/applications/{id}/sections/{section}/return"
)]
internal sealed class RemoveSection(UnitOfWork work, Clock clock) : Slice<RemoveSection.Input, Done>
{
    public sealed record Input(ProgrammeApplicationId Id, ApplicationSectionId Section);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Remove(work, clock, input.Id, input.Section, removed: true, caller, stop);

    internal static async Task<Outcome<Done>> Remove(
        UnitOfWork work,
        Clock clock,
        ProgrammeApplicationId id,
        ApplicationSectionId section,
        bool removed,
        Caller caller,
        CancellationToken stop
    )
    {
        if (await new ProgrammeApplicationStore(work, clock).Find(id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.State != ProgrammeApplicationState.Draft)
            return new ApplicationErrors.AnotherState();
        return await new SectionStore(work, clock).Remove(application.Id, section, removed, stop) ? Done.It : new NotFound();
    }
}
