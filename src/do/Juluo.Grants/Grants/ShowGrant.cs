namespace Juluo.Grants;

/// <summary>GET /grants/{id} — shows a grant: its purpose and criteria, whether the reader's organisations and projects are eligible, and the lessons of earlier applicants.</summary>
[Get("/grants/{id}", Requires.Nothing, Page = typeof(GrantPage))]
public sealed class ShowGrant(UnitOfWork work, Clock clock, PeopleFacade people, OrganisationsFacade organisations, ProjectsFacade projects)
    : Slice<ShowGrant.Input, ShowGrant.Output>
{
    public sealed record Input(GrantId Id);

    /// <param name="Mine">The reader's organisations and projects, with their eligibility.</param>
    /// <param name="Applications">The applications in the name of those organisations and projects, and those that the reader writes.</param>
    /// <param name="Could">The number of other applicants here that meet all criteria.</param>
    /// <param name="PostedBy">The person who posted it; null if they were erased, and for readers who cannot apply.</param>
    public sealed record Output(
        Grant Programme,
        IReadOnlyList<Criterion> Criteria,
        IReadOnlyList<Applicant> Mine,
        IReadOnlyList<GrantApplication> Applications,
        int Could,
        IReadOnlyList<ApplicationLesson> Lessons,
        PersonCard? PostedBy,
        LocalDate Today,
        bool MayChange,
        bool MayApply,
        bool Visitor
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new GrantStore(work, clock).Find(input.Id, caller, stop) is not { } found)
            return new NotFound();
        var grant = (await Grant.WithFunders([found], organisations, stop))[0];
        var criteria = await new CriterionStore(work, clock).Of(grant.Id, stop);
        var today = clock.Today(caller.Community.Zone);
        if (!caller.May(GrantRights.Apply))
            return new Output(grant, criteria, [], [], 0, [], null, today, false, false, caller.Person is null);
        var all = await new ApplicantReader(work, people, organisations, projects).For(grant, criteria, caller, stop);
        var mine = all.FindAll(a => a.Mine);
        var applications = new GrantApplicationStore(work, clock);
        return new Output(
            grant,
            criteria,
            mine,
            await applications.For(grant.Id, caller.Self, mine.ConvertAll(a => a.Key), stop),
            all.Count(a => !a.Mine && a.Eligibility.Answer == EligibilityAnswer.Meets),
            await applications.Lessons(grant.Id, stop),
            grant.PostedBy is { } who ? await people.Find(who, stop) : null,
            today,
            GrantRights.MayChange(grant, caller),
            grant.ClosedAt is null && grant.ClosesOn >= today,
            false
        );
    }
}
