namespace Juluo.Forms;

/// <summary>POST /forms/{id}/translations — saves the texts of a form in one language. Empty texts are gaps, shown in another language.</summary>
[Post(
    "/forms/{id}/translations",
    FormRights.Manage,
    Form = typeof(ShowFormTranslations),
    Undo = "/forms/{id}/restoration",
    MostBytes = 1024 * 1024
)]
internal sealed class SaveFormTranslations(UnitOfWork work, Clock clock, IHttpContextAccessor http)
    : Slice<SaveFormTranslations.Input, SaveFormTranslations.Output>
{
    /// <param name="To">The language.</param>
    /// <param name="Texts">The texts by key, as the page lists them.</param>
    public sealed record Input(FormId Id, string To, IReadOnlyDictionary<string, string>? Texts = null);

    /// <param name="Gaps">The number of missing texts.</param>
    public sealed record Output(int Gaps);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var typed = http.HttpContext is { Request.HasFormContentType: true } context
            ? SentFields.Of(await context.Request.ReadFormAsync(stop))
            : null;
        var changed = await new DraftChange(work, clock).Of(
            input.Id,
            caller,
            form =>
                form.Languages.Contains(input.To)
                    ? new FormTextPlaces((key, texts) => Said(key) is { } said ? texts.With(input.To, said, form.Languages) : texts).Map(
                        form
                    )
                    : new NotOffered("to"),
            stop
        );
        return changed.Failed ? changed.As<Output>() : new Output(FormTextPlaces.Gaps(changed.Value, input.To));

        // Null if it wasn't sent.
        string? Said(string key) =>
            typed is null ? input.Texts?.GetValueOrDefault(key)
            : typed.Has(key) ? typed.One(key)?.ReplaceLineEndings("\n") ?? ""
            : null;
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/forms/{input.Id}/translations?to={Uri.EscapeDataString(input.To)}", "forms.saved", Undo: $"/forms/{input.Id}/restoration");
}
