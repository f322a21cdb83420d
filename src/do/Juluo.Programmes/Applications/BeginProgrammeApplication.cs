namespace Juluo.Programmes;

/// <summary>POST /programmes/{id}/applications — begins an application in the name of an organisation or a project that the caller belongs to. Each can apply once.</summary>
[Post(
    "/programmes/{id}/applications",
    ProgrammeRights.Apply,
    Form = typeof(ShowProgramme),
    Then = "/programmes/applications/{Id}",
    Say = "programmes.application.started"
)]
internal sealed class BeginProgrammeApplication(
    UnitOfWork work,
    Clock clock,
    Words words,
    OrganisationsFacade organisations,
    ProjectsFacade projects
) : Slice<BeginProgrammeApplication.Input, Created<ProgrammeApplicationId>>
{
    private static readonly string[] UsualSections = ["what", "why", "plan", "money"];

    /// <param name="Applicant">The key of the organisation or the project.</param>
    public sealed record Input(ProgrammeId Id, Guid Applicant);

    public override async Task<Outcome<Created<ProgrammeApplicationId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProgrammeStore(work, clock).Find(input.Id, caller, stop) is not { } programme)
            return new NotFound();
        if (programme.ClosedAt is not null || programme.ClosesOn < clock.Today(caller.Community.Zone))
            return new ApplicationErrors.NotOpen();
        if (await new ApplicantStanding(organisations, projects).Of(input.Applicant, caller, stop) is not { } standing)
            return new ApplicantErrors.NotYours();
        var started = await new ProgrammeApplicationStore(work, clock).Start(programme, standing, caller.Self, stop);
        if (started.Failed)
            return started.As<Created<ProgrammeApplicationId>>();
        var sections = new SectionStore(work, clock);
        foreach (var section in UsualSections)
            await sections.Add(started.Value, words[$"programmes.section.usual.{section}"], caller.Self, stop);
        return new Created<ProgrammeApplicationId>(started.Value);
    }
}
