namespace Juluo.Grants;

/// <summary>
/// POST /grants/applications/{id}/sections/{section} — saves a section of an application. Answers 409 if someone else has saved it since it was read; then both texts are shown and neither is
/// lost.
/// </summary>
[Post(
    "/grants/applications/{id}/sections/{section}",
    GrantRights.Apply,
    Form = typeof(ShowGrantApplication),
    Then = "#section-{section}",
    Say = "programmes.section.saved"
)]
internal sealed class SaveSection(UnitOfWork work, Clock clock) : Slice<SaveSection.Input, Done>
{
    /// <param name="Version">The version that the writer read.</param>
    public sealed record Input(
        GrantApplicationId Id,
        ApplicationSectionId Section,
        int Version = 0,
        [Length(ApplicationSection.MostName)] string? Name = null,
        [Length(ApplicationSection.MostText, Lines = true)] string? Text = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new GrantApplicationStore(work, clock).Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.State != GrantApplicationState.Draft)
            return new ApplicationErrors.AnotherState();
        var store = new SectionStore(work, clock);
        if ((await store.Of(application.Id, stop)).Find(s => s.Id == input.Section) is not { } section)
            return new NotFound();
        var (name, text) = (FormText.Some(input.Name) ?? section.Name, FormText.Long(input.Text) ?? "");
        var wrong = new List<Error>();
        if (wrong.Count > 0)
            return wrong;
        // If both writers saved the same text, as after a double click, there is no conflict.
        if (section.Text == text && section.Name == name)
            return Done.It;
        return await store.Save(application.Id, section.Id, input.Version, name, text, caller.Self, stop)
            ? Done.It
            : new SectionErrors.AnotherSaved();
    }
}
