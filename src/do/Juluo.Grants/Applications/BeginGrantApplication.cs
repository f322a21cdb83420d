namespace Juluo.Grants;

/// <summary>POST /grants/{id}/applications — begins an application in the name of an organisation or a project that the caller belongs to. Each can apply once.</summary>
[Post(
    "/grants/{id}/applications",
    GrantRights.Apply,
    Form = typeof(ShowGrant),
    Then = "/grants/applications/{Id}",
    Say = "programmes.application.started"
)]
internal sealed class BeginGrantApplication(
    UnitOfWork work,
    Clock clock,
    Words words,
    OrganisationsFacade organisations,
    ProjectsFacade projects
) : Slice<BeginGrantApplication.Input, Created<GrantApplicationId>>
{
    private static readonly string[] UsualSections = ["what", "why", "plan", "money"];

    /// <param name="Applicant">The key of the organisation or the project.</param>
    public sealed record Input(GrantId Id, Guid Applicant);

    public override async Task<Outcome<Created<GrantApplicationId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new GrantStore(work, clock).Find(input.Id, caller, stop) is not { } grant)
            return new NotFound();
        if (grant.ClosedAt is not null || grant.ClosesOn < clock.Today(caller.Community.Zone))
            return new ApplicationErrors.NotOpen();
        if (await new ApplicantStanding(organisations, projects).Of(input.Applicant, caller, stop) is not { } standing)
            return new ApplicantErrors.NotYours();
        var started = await new GrantApplicationStore(work, clock).Start(grant, standing, caller.Self, stop);
        if (started.Failed)
            return started.As<Created<GrantApplicationId>>();
        var sections = new SectionStore(work, clock);
        foreach (var section in UsualSections)
            await sections.Add(started.Value, words[$"programmes.section.usual.{section}"], caller.Self, stop);
        return new Created<GrantApplicationId>(started.Value);
    }
}
