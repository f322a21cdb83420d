namespace Juluo.Grants;

/// <summary>POST /grants/applications/{id}/sections — adds a section to the draft of an application.</summary>
[Post(
    "/grants/applications/{id}/sections",
    GrantRights.Apply,
    Form = typeof(ShowGrantApplication),
    Then = "#section-{Id}",
    Say = "programmes.section.added",
    Undo = "/grants/applications/{id}/sections/{Id}/removal"
)]
internal sealed class AddSection(UnitOfWork work, Clock clock) : Slice<AddSection.Input, Created<ApplicationSectionId>>
{
    public sealed record Input(GrantApplicationId Id, [Required, Length(ApplicationSection.MostName)] string? Name = null);

    public override async Task<Outcome<Created<ApplicationSectionId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new GrantApplicationStore(work, clock).Hold(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.State != GrantApplicationState.Draft)
            return new ApplicationErrors.AnotherState();
        var store = new SectionStore(work, clock);
        if ((await store.Of(application.Id, stop)).Count >= ApplicationSection.MostOfOne)
            return new SectionErrors.TooMany(ApplicationSection.MostOfOne);
        return new Created<ApplicationSectionId>(await store.Add(application.Id, input.Name!.Trim(), caller.Self, stop));
    }
}
