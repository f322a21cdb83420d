namespace Juluo.Forms;

/// <summary>GET /forms/{id} — shows a form's purpose and what to have at hand, with the button that begins it.</summary>
[Get("/forms/{id}", Requires.Nothing, Page = typeof(FormStartPage))]
public sealed class ShowForm(UnitOfWork work, Clock clock) : Slice<ShowForm.Input, ShowForm.Output>
{
    public sealed record Input(FormId Id);

    /// <param name="Language">The language of the texts.</param>
    /// <param name="Intro">The introduction, in Markdown.</param>
    /// <param name="Questions">The number of questions.</param>
    /// <param name="Documents">The documents to be sent, by label.</param>
    public sealed record Output(
        FormId Id,
        string Title,
        string? Intro,
        string Language,
        IReadOnlyList<string> Languages,
        int? Minutes,
        int Questions,
        IReadOnlyList<string> Documents
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FormStore(work, clock);
        // Forms of other modules are begun on those modules' pages.
        if (await store.Find(input.Id, stop) is not { Owner: Form.Own, IsOpen: true, Version: { } version } form)
            return new NotFound();
        if (!form.Visitors && caller.Person is null)
            return new SignInNeeded();
        var definition = await store.Version(form.Id, version, stop);
        var language = definition.LanguageFor(caller.Language);
        return new Output(
            form.Id,
            definition.Title.In(language),
            definition.Intro?.In(language),
            language,
            definition.Languages,
            definition.Minutes,
            definition.Questions.Count(),
            [.. definition.Questions.Where(q => q.TakesFiles).SelectMany(q => q.Documents).Select(d => d.Label.In(language))]
        );
    }
}
