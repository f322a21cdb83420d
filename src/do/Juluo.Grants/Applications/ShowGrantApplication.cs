namespace Juluo.Grants;

/// <summary>GET /grants/applications/{id} — shows an application to its writers: its sections, its people, the amount and the result.</summary>
[Get("/grants/applications/{id}", GrantRights.Apply, Page = typeof(GrantApplicationPage))]
public sealed class ShowGrantApplication(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    OrganisationsFacade organisations,
    ProjectsFacade projects
) : Slice<ShowGrantApplication.Input, ShowGrantApplication.Output>
{
    private const int MostFound = 8;
    private const int MostOfASkill = 3;

    /// <param name="Find">A name to search for among people to add.</param>
    public sealed record Input(GrantApplicationId Id, string? Find = null);

    /// <param name="Names">The name of the applicant.</param>
    /// <param name="Missing">Skills that the grant needs and none of its people offers, with people who do.</param>
    /// <param name="Lessons">Lessons of earlier applicants.</param>
    public sealed record Output(
        GrantApplication Application,
        Grant Programme,
        LocalizedText Names,
        IReadOnlyList<ApplicationSection> Sections,
        IReadOnlyList<PersonId> Writers,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<SkilledPeople> Missing,
        IReadOnlyList<ApplicationLesson> Lessons,
        string? Find,
        IReadOnlyList<PersonCard> Found,
        LocalDate Today
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GrantApplicationStore(work, clock);
        if (
            await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application
            || await new GrantStore(work, clock).Find(application.Programme, caller, stop) is not { } grant
        )
            return new NotFound();
        var writers = await store.People(application.Id, stop);
        var sections = await new SectionStore(work, clock).Of(application.Id, stop);
        var all = await people.All(stop);
        var inIt = all.FindAll(p => writers.Contains(p.Id));
        var others = all.FindAll(p => p.Here && !writers.Contains(p.Id));
        var lacking = grant.Skills.Where(s => !inIt.Exists(p => SkillHolders.Has(p, s))).ToList();
        var find = FormText.Some(input.Find);
        return new Output(
            application,
            grant,
            await Called(application, stop),
            sections,
            writers,
            await people.Named([.. writers.Concat(sections.Select(s => s.SavedBy).OfType<PersonId>()).Distinct()], stop),
            [.. SkillHolders.Of(lacking, others, MostOfASkill).Select(h => new SkilledPeople(h.Skill, h.People))],
            await store.Lessons(grant.Id, stop),
            find,
            find is null
                ? []
                :
                [
                    .. others
                        .Select(p => (Person: p, Score: SearchScore.Of(find, p.Name, p.LatinName)))
                        .Where(p => p.Score > 0)
                        .OrderByDescending(p => p.Score)
                        .Take(MostFound)
                        .Select(p => p.Person),
                ],
            clock.Today(caller.Community.Zone)
        );
    }

    private async Task<LocalizedText> Called(GrantApplication application, CancellationToken stop) =>
        application.Organisation is { } organisation
            ? (await organisations.Named([organisation], stop)).Select(o => o.Name).FirstOrDefault() ?? new LocalizedText()
            : (await projects.Any(application.Project!.Value, stop))?.Name ?? new LocalizedText();
}
