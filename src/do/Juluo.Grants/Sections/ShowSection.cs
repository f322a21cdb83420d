namespace Juluo.Grants;

/// <summary>GET /grants/applications/{id}/sections/{section} — shows the current text of a section and its earlier texts.</summary>
[Get("/grants/applications/{id}/sections/{section}", GrantRights.Apply, Page = typeof(SectionPage))]
public sealed class ShowSection(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowSection.Input, ShowSection.Output>
{
    public sealed record Input(GrantApplicationId Id, ApplicationSectionId Section);

    /// <param name="Texts">The texts, latest first.</param>
    public sealed record Output(
        GrantApplication Application,
        string Name,
        IReadOnlyList<SectionText> Texts,
        IReadOnlyDictionary<PersonId, PersonCard> People
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new GrantApplicationStore(work, clock).Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        var store = new SectionStore(work, clock);
        if ((await store.Of(application.Id, stop)).Find(s => s.Id == input.Section) is not { } section)
            return new NotFound();
        List<SectionText> texts =
        [
            new(section.Version, section.Text, section.SavedAt, section.SavedBy),
            .. await store.Before(section.Id, stop),
        ];
        return new Output(
            application,
            section.Name,
            texts,
            await people.Named([.. texts.Select(t => t.SavedBy).OfType<PersonId>().Distinct()], stop)
        );
    }
}
