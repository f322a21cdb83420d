namespace Juluo.Mentoring;

/// <summary>GET /training/{id} — shows a training group: its trainees, sessions and recruitments.</summary>
[Get("/training/{id}", MentoringRights.See, Page = typeof(TrainingGroupPage))]
public sealed class ShowTrainingGroup(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    OrganisationsFacade organisations,
    ProjectsFacade projects
) : Slice<ShowTrainingGroup.Input, ShowTrainingGroup.Output>
{
    public sealed record Input(TrainingGroupId Id);

    /// <param name="Leads">True if the caller can add to it and change it.</param>
    /// <param name="MayJoin">True if the caller can join.</param>
    /// <param name="Where">The name and page of the place of each recruitment; recruitments into projects that the caller may not see are left out.</param>
    /// <param name="Choices">Places into which each trainee can be recruited: organisations where they have a position, projects whose team they are in. Only for leads.</param>
    public sealed record Output(
        TrainingGroup Group,
        IReadOnlyList<PersonId> Trainees,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<TrainingSession> Sessions,
        IReadOnlyList<Recruitment> Recruitments,
        IReadOnlyDictionary<RecruitmentId, Place> Where,
        IReadOnlyDictionary<PersonId, IReadOnlyList<Choice>> Choices,
        bool Leads,
        bool MayJoin,
        LocalDate Today
    );

    public sealed record Place(LocalizedText Name, string? Path);

    /// <param name="Value">The value that the form sends.</param>
    public sealed record Choice(string Value, LocalizedText Name);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TrainingStore(work, clock);
        if (await store.Find(input.Id, caller.Person, stop) is not { } group)
            return new NotFound();
        var (records, leads) = (new TrainingRecordStore(work, clock), TrainingStore.Leads(group, caller));
        var trainees = await store.People(group.Id, stop);
        var sessions = await records.Sessions(group.Id, stop);
        var recruited = await records.Recruitments(group.Id, stop);
        var cards = await people.Named(
            [
                .. trainees
                    .Concat(sessions.SelectMany(s => s.People))
                    .Concat(recruited.Select(r => r.Person))
                    .Concat(group.Lead is { } lead ? [lead] : Array.Empty<PersonId>())
                    .Distinct(),
            ],
            stop
        );
        var where = new Dictionary<RecruitmentId, Place>();
        foreach (var one in recruited)
            if (await PlaceOf(one, caller, stop) is { } place)
                where[one.Id] = place;
        var choices = new Dictionary<PersonId, IReadOnlyList<Choice>>();
        if (leads)
            foreach (var person in trainees)
                choices[person] = await ChoicesOf(person, caller, organisations, projects, stop);
        return new Output(
            group,
            [.. trainees.Where(cards.ContainsKey)],
            cards,
            sessions,
            [.. recruited.Where(r => cards.ContainsKey(r.Person) && where.ContainsKey(r.Id))],
            where,
            choices,
            leads,
            caller.May(MentoringRights.TakePart)
                && group.EndedAt is null
                && !group.Mine
                && group.Lead != caller.Person
                && group.People < group.Places,
            clock.Today(caller.Community.Zone)
        );
    }

    private async Task<Place?> PlaceOf(Recruitment one, Caller caller, CancellationToken stop) =>
        one.Elsewhere is { } text ? new(new(text), null)
        : one.Organisation is { } organisation && await organisations.Named([organisation], stop) is [var named]
            ? new(named.Name, $"/organisations/{organisation}")
        : one.Project is { } project && await projects.Find(project, caller, stop) is { } found ? new(found.Name, $"/projects/{project}")
        : null;

    internal static async Task<List<Choice>> ChoicesOf(
        PersonId person,
        Caller caller,
        OrganisationsFacade organisations,
        ProjectsFacade projects,
        CancellationToken stop
    )
    {
        List<Choice> choices = [.. (await organisations.Of(person, stop)).Select(o => new Choice($"organisation:{o.Id}", o.Name))];
        foreach (var project in await projects.Of(person, stop))
            // Projects visible to their team only are not shown to anyone else.
            if (await projects.Find(project.Id, caller, stop) is not null)
                choices.Add(new($"project:{project.Id}", project.Name));
        return choices;
    }
}
