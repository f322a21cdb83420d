namespace Juluo.Programmes;

/// <summary>GET /programmes/{id}/applicants — lists the organisations and projects that could apply to a programme, by eligibility, then by fit, with people who have the skills it needs.</summary>
[Get("/programmes/{id}/applicants", ProgrammeRights.Apply, Page = typeof(ApplicantsPage))]
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

    public sealed record Input(ProgrammeId Id);

    /// <param name="More">The number of applicants not shown.</param>
    /// <param name="Holders">People with the skills that the programme needs, among those who show their offers.</param>
    public sealed record Output(
        Programme Programme,
        IReadOnlyList<Criterion> Criteria,
        IReadOnlyList<Applicant> Applicants,
        int More,
        IReadOnlyList<SkilledPeople> Holders
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProgrammeStore(work, clock).Find(input.Id, caller, stop) is not { } programme)
            return new NotFound();
        var criteria = await new CriterionStore(work, clock).Of(programme.Id, stop);
        var all = await new ApplicantReader(work, people, organisations, projects).For(programme, criteria, caller, stop);
        var others = (await people.All(stop)).FindAll(p => p.Here && p.Id != caller.Self);
        return new Output(
            programme,
            criteria,
            [.. all.Take(Most)],
            Math.Max(0, all.Count - Most),
            [.. SkillHolders.Of(programme.Skills, others, MostOfASkill).Select(h => new SkilledPeople(h.Skill, h.People))]
        );
    }
}
