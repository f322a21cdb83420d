namespace Juluo.Forms;

/// <summary>POST /forms/{id}/publication — publishes the draft as the next version. Submissions already begun keep theirs.</summary>
[Post("/forms/{id}/publication", FormRights.Manage, Form = typeof(ShowFormDraft), Say = "forms.form.published")]
internal sealed class PublishForm(UnitOfWork work, Clock clock, Audit audit) : Slice<PublishForm.Input, PublishForm.Output>
{
    /// <param name="Untranslated">True to publish even if texts are missing in a language of the form.</param>
    public sealed record Input(FormId Id, bool Untranslated = false);

    public sealed record Output(int Version);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FormStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } form)
            return new NotFound();
        if (
            form is { Version: { } open, RetiredAt: null }
            && await store.VersionText(form.Id, open, stop) == await store.DraftText(form.Id, stop)
        )
            return new FormErrors.NothingNew();
        if (
            !input.Untranslated
            && await store.Draft(form.Id, stop) is { } draft
            && DefinitionCheck.Of(draft, caller.Language).Count == 0
            && FormGap.Of(draft, caller.Language) is { Count: > 0 } gaps
        )
            return new FormErrors.Untranslated(gaps.Count);
        var published = await store.Publish(form.Id, caller.Person, stop, caller.Language);
        if (published.Failed)
            return published.As<Output>();
        await audit.Did(caller.Person, "forms.publish", form.Title.Zh, new { form = form.Id, version = published.Value }, stop);
        return new Output(published.Value);
    }
}
