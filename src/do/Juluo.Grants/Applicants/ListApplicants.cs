namespace Juluo.Grants;

/// <summary>GET /grants/{id}/applicants — lists the organisations and projects that could apply to a grant, by eligibility, then by fit, with people who have the skills it needs.</summary>
[Get("/grants/{id}/applicants", GrantRights.Apply, Page = typeof(ApplicantsPage))]
public sealed class ListApplicants(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    OrganisationsFacade organisations,
    ProjectsFacade projects
) : Slice<ListApplicants.Input, ListApplicants.Output>
{
    private const int Most = 60;
    private const int MostOfASkill = 5;

    public sealed record Input(GrantId Id);

    /// <param name="More">The number of applicants not shown.</param>
    /// <param name="Holders">People with the skills that the grant needs, among those who show their offers.</param>
    public sealed record Output(
        Grant Programme,
        IReadOnlyList<Criterion> Criteria,
        IReadOnlyList<Applicant> Applicants,
        int More,
        IReadOnlyList<SkilledPeople> Holders
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new GrantStore(work, clock).Find(input.Id, caller, stop) is not { } grant)
            return new NotFound();
        var criteria = await new CriterionStore(work, clock).Of(grant.Id, stop);
        var all = await new ApplicantReader(work, people, organisations, projects).For(grant, criteria, caller, stop);
        var others = (await people.All(stop)).FindAll(p => p.Here && p.Id != caller.Self);
        return new Output(
            grant,
            criteria,
            [.. all.Take(Most)],
            Math.Max(0, all.Count - Most),
            [.. SkillHolders.Of(grant.Skills, others, MostOfASkill).Select(h => new SkilledPeople(h.Skill, h.People))]
        );
    }
}
