namespace Juluo.Programmes;

/// <summary>POST /programmes/applications/{id}/sections/{section}/removal — removes a section from the draft of an application. It can be restored.</summary>
[Post(
    "/programmes/applications/{id}/sections/{section}/removal",
    ProgrammeRights.Apply,
    Form = typeof(ShowProgrammeApplication),
    Say = "programmes.section.removed"
)]
internal class RemoveSection(UnitOfWork work, Clock clock) : Reversible<RemoveSection.Input>
{
    public sealed record Input(ProgrammeApplicationId Id, ApplicationSectionId Section);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (await new ProgrammeApplicationStore(work, clock).Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.State != ProgrammeApplicationState.Draft)
            return new ApplicationErrors.AnotherState();
        return await new SectionStore(work, clock).Remove(application.Id, input.Section, done, stop) ? Done.It : new NotFound();
    }
}

/// <summary>POST /programmes/applications/{id}/sections/{section}/return — restores a removed section of an application.</summary>
[Undo("/programmes/applications/{id}/sections/{section}/return", Then = "/programmes/applications/{id}#section-{section}")]
internal sealed class RestoreSection(UnitOfWork work, Clock clock) : RemoveSection(work, clock);
