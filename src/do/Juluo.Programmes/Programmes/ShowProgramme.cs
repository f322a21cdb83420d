namespace Juluo.Programmes;

/// <summary>GET /programmes/{id} — shows a programme: what it pays for and who may apply, whether the reader's organisations and projects do, and what earlier applicants learned.</summary>
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

    /// <param name="Mine">The reader's own organisations and projects, and whether they may apply.</param>
    /// <param name="Applications">In the name of these, or with the reader in them.</param>
    /// <param name="Could">How many others here meet all that is known of.</param>
    /// <param name="PostedBy">Null for visitors, and where they were erased.</param>
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
