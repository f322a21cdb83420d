namespace Juluo.Mentoring;

/// <summary>
/// POST /training/{id}/recruitments — records that someone in the group was recruited: into an organisation where they have a position, a project whose team they are in, or elsewhere. The person
/// is notified and can remove the record.
/// </summary>
[Post(
    "/training/{id}/recruitments",
    MentoringRights.TakePart,
    Form = typeof(ShowTrainingGroup),
    Then = "#recruited",
    Say = "mentoring.recruitment.recorded",
    Undo = "/training/{id}/recruitments/{Recruitment}/removal"
)]
internal sealed class RecordRecruitment(
    UnitOfWork work,
    Clock clock,
    Notifier notifier,
    OrganisationsFacade organisations,
    ProjectsFacade projects
) : Slice<RecordRecruitment.Input, RecordRecruitment.Output>
{
    /// <param name="Into">An organisation or a project of the person, as <c>organisation:…</c> or <c>project:…</c>; empty for elsewhere.</param>
    /// <param name="Elsewhere">Another place, as free text.</param>
    public sealed record Input(
        TrainingGroupId Id,
        PersonId Person,
        string? Into = null,
        [Length(Recruitment.MostElsewhere)] string? Elsewhere = null,
        LocalDate? OnDay = null
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now)
        {
            if (FormText.Some(Into) is null && Elsewhere is null)
                yield return new TrainingErrors.WhereMissing();
            if (OnDay > now.Date)
                yield return new SessionErrors.DayAhead();
        }
    }

    public sealed record Output(RecruitmentId Recruitment);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TrainingStore(work, clock);
        if (await store.Find(input.Id, caller.Person, stop) is not { } group)
            return new NotFound();
        // Recruitments are often known only after a group has ended.
        if (!TrainingStore.Leads(group, caller))
            return new TrainingErrors.OnlyForLead();
        if (!(await store.People(group.Id, stop)).Contains(input.Person))
            return new NotOffered("person");
        var (today, into, elsewhere) = (clock.Today(caller.Community.Zone), FormText.Some(input.Into), input.Elsewhere);
        if (
            into is not null
            && !(await ShowTrainingGroup.ChoicesOf(input.Person, caller, organisations, projects, stop)).Exists(c => c.Value == into)
        )
            return new NotOffered("into");
        var id = into is null ? (Guid?)null : Guid.Parse(into.Split(':')[1]);
        var isProject = into?.StartsWith("project:", StringComparison.Ordinal) == true;
        var recruitment = await new TrainingRecordStore(work, clock).Recruit(
            group.Id,
            new(
                default,
                input.Person,
                id is { } organisation && !isProject ? new OrganisationId(organisation) : null,
                id is { } project && isProject ? new ProjectId(project) : null,
                into is null ? elsewhere : null,
                input.OnDay ?? today
            ),
            stop
        );
        if (input.Person != caller.Self)
            await notifier.Notify(
                input.Person,
                new(
                    MentoringNotices.Training,
                    $"training:{group.Id}:recruited:{recruitment}",
                    "mentoring.told.recruited",
                    new { name = caller.Name, group = group.Name },
                    $"/training/{group.Id}"
                ),
                stop
            );
        return new Output(recruitment);
    }
}
