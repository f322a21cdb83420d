namespace Juluo.Forms;

/// <summary>GET /forms/{id}/draft — shows the draft of a form for editing, and what prevents publishing it.</summary>
[Get("/forms/{id}/draft", FormRights.Manage, Page = typeof(FormDraftPage))]
public sealed class ShowFormDraft(UnitOfWork work, Clock clock) : Slice<ShowFormDraft.Input, ShowFormDraft.Output>
{
    public sealed record Input(FormId Id);

    /// <param name="Pages">The questions, page by page.</param>
    /// <param name="Checks">The checks between answers.</param>
    /// <param name="Missing">The texts missing in a language.</param>
    public sealed record Output(
        Form Form,
        [property: JsonIgnore] FormDefinition Definition,
        IReadOnlyList<FormPage> Pages,
        IReadOnlyList<FormCheck> Checks,
        [property: JsonIgnore] IReadOnlyList<Error> Wrong,
        IReadOnlyList<FormGap> Missing,
        IReadOnlyList<FormVersion> Versions
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FormStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } form || await store.Draft(form.Id, stop) is not { } draft)
            return new NotFound();
        return new Output(
            form,
            draft,
            draft.Pages,
            draft.Checks,
            DefinitionCheck.Of(draft, caller.Language).AsErrors(),
            FormGap.Of(draft, caller.Language),
            await store.Versions(form.Id, stop)
        );
    }
}
