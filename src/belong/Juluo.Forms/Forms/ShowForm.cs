namespace Juluo.Forms;

/// <summary>GET /forms/{id} — shows what a form is for and what one needs at hand, with the button that begins it.</summary>
[Get("/forms/{id}", Requires.Nothing, Page = typeof(FormStartPage))]
public sealed class ShowForm(UnitOfWork work, Clock clock) : Slice<ShowForm.Input, ShowForm.Output>
{
    public sealed record Input(FormId Id);

    /// <param name="Language">In which the texts stand.</param>
    /// <param name="Intro">Markdown.</param>
    /// <param name="Questions">How many there are.</param>
    /// <param name="Documents">What is to be sent along, by name.</param>
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
        // Those of another module are begun where that module says.
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
