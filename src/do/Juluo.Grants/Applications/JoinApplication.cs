namespace Juluo.Grants;

/// <summary>POST /grants/applications/{id}/joining — adds the caller to an application of an organisation or a project that they belong to.</summary>
[Post(
    "/grants/applications/{id}/joining",
    GrantRights.Apply,
    Form = typeof(ListGrants),
    Then = "/grants/applications/{id}",
    Say = "programmes.application.joined",
    Undo = "/grants/applications/{id}/leaving"
)]
internal sealed class JoinApplication(UnitOfWork work, Clock clock, OrganisationsFacade organisations, ProjectsFacade projects)
    : Slice<JoinApplication.Input, Done>
{
    public sealed record Input(GrantApplicationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GrantApplicationStore(work, clock);
        if (
            await store.Find(input.Id, caller.Self, stop) is not { } application
            || await new ApplicantStanding(organisations, projects).Of(application.Applicant, caller, stop) is null
        )
            return new NotFound();
        await store.Add(application.Id, caller.Self, stop);
        return Done.It;
    }
}
