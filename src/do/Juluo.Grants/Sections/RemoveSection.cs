namespace Juluo.Grants;

/// <summary>POST /grants/applications/{id}/sections/{section}/removal — removes a section from the draft of an application. It can be restored.</summary>
[Post(
    "/grants/applications/{id}/sections/{section}/removal",
    GrantRights.Apply,
    Form = typeof(ShowGrantApplication),
    Say = "programmes.section.removed"
)]
internal class RemoveSection(UnitOfWork work, Clock clock) : Reversible<RemoveSection.Input>
{
    public sealed record Input(GrantApplicationId Id, ApplicationSectionId Section);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (await new GrantApplicationStore(work, clock).Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.State != GrantApplicationState.Draft)
            return new ApplicationErrors.AnotherState();
        return await new SectionStore(work, clock).Remove(application.Id, input.Section, done, stop) ? Done.It : new NotFound();
    }
}

/// <summary>POST /grants/applications/{id}/sections/{section}/return — restores a removed section of an application.</summary>
[Undo("/grants/applications/{id}/sections/{section}/return", Then = "/grants/applications/{id}#section-{section}")]
internal sealed class RestoreSection(UnitOfWork work, Clock clock) : RemoveSection(work, clock);
