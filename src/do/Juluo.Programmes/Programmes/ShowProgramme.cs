namespace Juluo.Programmes;

/// <summary>GET /programmes/{id} — shows a programme: its purpose and criteria, whether the reader's organisations and projects are eligible, and the lessons of earlier applicants.</summary>
[Get("/programmes/{id}", Requires.Nothing, Page = typeof(ProgrammePage))]
public sealed class ShowProgramme(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    OrganisationsFacade organisations,
    ProjectsFacade projects
) : Slice<ShowProgramme.Input, ShowProgramme.Output>
{
    public sealed record Input(ProgrammeId Id);

    /// <param name="Mine">The reader's organisations and projects, with their eligibility.</param>
    /// <param name="Applications">The applications in the name of those organisations and projects, and those that the reader writes.</param>
    /// <param name="Could">The number of other applicants here that meet all criteria.</param>
    /// <param name="PostedBy">The person who posted it; null if they were erased, and for readers who cannot apply.</param>
    public sealed record Output(
        Programme Programme,
        IReadOnlyList<Criterion> Criteria,
        IReadOnlyList<Applicant> Mine,
        IReadOnlyList<ProgrammeApplication> Applications,
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
        if (await new ProgrammeStore(work, clock).Find(input.Id, caller, stop) is not { } found)
            return new NotFound();
        var programme = (await Programme.WithFunders([found], organisations, stop))[0];
        var criteria = await new CriterionStore(work, clock).Of(programme.Id, stop);
        var today = clock.Today(caller.Community.Zone);
        if (!caller.May(ProgrammeRights.Apply))
            return new Output(programme, criteria, [], [], 0, [], null, today, false, false, caller.Person is null);
        var all = await new ApplicantReader(work, people, organisations, projects).For(programme, criteria, caller, stop);
        var mine = all.FindAll(a => a.Mine);
        var applications = new ProgrammeApplicationStore(work, clock);
        return new Output(
            programme,
            criteria,
            mine,
            await applications.For(programme.Id, caller.Self, mine.ConvertAll(a => a.Key), stop),
            all.Count(a => !a.Mine && a.Eligibility.Answer == EligibilityAnswer.Meets),
            await applications.Lessons(programme.Id, stop),
            programme.PostedBy is { } who ? await people.Find(who, stop) : null,
            today,
            ProgrammeRights.MayChange(programme, caller),
            programme.ClosedAt is null && programme.ClosesOn >= today,
            false
        );
    }
}
