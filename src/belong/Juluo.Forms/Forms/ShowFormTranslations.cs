namespace Juluo.Forms;

/// <summary>GET /forms/{id}/translations — shows all texts of a form in two of its languages side by side, with missing ones marked.</summary>
[Get("/forms/{id}/translations", FormRights.Manage, Page = typeof(FormTranslationsPage))]
public sealed class ShowFormTranslations(UnitOfWork work, Clock clock) : Slice<ShowFormTranslations.Input, ShowFormTranslations.Output>
{
    /// <param name="To">The target language; null for the first with gaps, or the last language if none has gaps.</param>
    public sealed record Input(FormId Id, string? To = null);

    /// <param name="From">The form's original language.</param>
    /// <param name="Gaps">The number of missing texts by language.</param>
    public sealed record Output(
        Form Form,
        string From,
        string To,
        IReadOnlyList<string> Languages,
        IReadOnlyDictionary<string, int> Gaps,
        IReadOnlyList<Line> Texts
    );

    /// <param name="Key">The text's key, such as “q-household-hint”.</param>
    /// <param name="There">The text in the target language, or null if missing.</param>
    public sealed record Line(string Key, string Here, string? There, bool Long);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FormStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } form || await store.Draft(form.Id, stop) is not { } draft)
            return new NotFound();
        var gaps = draft.Languages.ToDictionary(l => l, l => FormTextPlaces.Gaps(draft, l), StringComparer.Ordinal);
        var to =
            draft.Languages.FirstOrDefault(l => l == input.To)
            ?? draft.Languages.Skip(1).FirstOrDefault(l => gaps[l] > 0)
            ?? draft.Languages[^1];
        var from = draft.Languages.First(l => l != to || draft.Languages.Count == 1);
        return new Output(
            form,
            from,
            to,
            draft.Languages,
            gaps,
            [
                .. FormTextPlaces
                    .Of(draft)
                    .Select(p => new Line(
                        p.Key,
                        p.Texts.In(from),
                        p.Texts.Own(to),
                        p.Texts.In(from).Length > 60 || p.Texts.In(from).Contains('\n', StringComparison.Ordinal)
                    )),
            ]
        );
    }
}
