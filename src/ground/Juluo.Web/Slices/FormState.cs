namespace Juluo.Web;

/// <summary>What was typed into the form that could not be accepted, and what is wrong with it. Page parts read it; it is empty on a first visit.</summary>
public sealed class FormState
{
    private readonly Dictionary<(string Form, string Field), FieldLabel> labels = [];
    private readonly Dictionary<(string Form, string Field), string> instead = [];
    private readonly Dictionary<string, Type?> inputs = new(StringComparer.Ordinal);
    private IFormCollection? typed;
    private IQueryCollection? filled;

    public IReadOnlyList<Error> Errors { get; private set; } = [];

    /// <summary>A field of a refused form said what it is called.</summary>
    public event EventHandler? Labelled;

    /// <summary>Whether a part of the page shows the errors: at the top of the refused form, or in its own way.</summary>
    public bool IsShown { get; private set; }

    /// <summary>A part of the page shows the errors. The layout, which was drawn before it, then leaves them out.</summary>
    public event EventHandler? Shown;

    /// <summary>For a part that shows the errors: the layout leaves them to it.</summary>
    public void Show()
    {
        if (IsShown)
            return;
        IsShown = true;
        Shown?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>The path the refused form was posted to: a page with several forms shows errors at that one.</summary>
    public string? Action { get; private set; }

    public void Refuse(IFormCollection? form, IReadOnlyList<Error> errors, string action) =>
        (typed, Errors, Action) = (form, errors, action);

    /// <summary>The address fills a form of the page in, as <see cref="FilledForm"/> makes it.</summary>
    public void Fill(IQueryCollection query) => filled = query;

    /// <summary>Whether the address fills this form in: it stands open then.</summary>
    public bool IsFilled(string form) => filled is not null && string.Equals(filled[FilledForm.Mark], form, StringComparison.Ordinal);

    /// <summary>What the address says for a field; what was typed since goes before.</summary>
    public string? Filled(string form, string field) =>
        IsFilled(form) && filled!.TryGetValue(field, out var values) ? PlainText.Of(values.ToString()) : null;

    public string? Typed(string form, string field) =>
        typed is not null && IsRefused(form) && typed.TryGetValue(field, out var values) ? PlainText.Of(values.ToString()) : null;

    /// <summary>All that was typed into fields of one name, in their order.</summary>
    public IReadOnlyList<string> TypedAll(string form, string field) =>
        typed is not null && IsRefused(form) && typed.TryGetValue(field, out var values)
            ? [.. values.Select(v => PlainText.Of(v ?? ""))]
            : [];

    public bool Refused(string form) => Errors.Count > 0 && IsRefused(form);

    public Error? ErrorOf(string form, string field) =>
        Refused(form) ? Errors.FirstOrDefault(e => string.Equals(FieldOf(form, e), field, StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>The form shows errors of a field that it does not have at one that it has.</summary>
    public void ShowAt(string form, string absent, string field) => instead[(form, absent.ToLowerInvariant())] = field;

    /// <summary>The field of the form at which an error is shown.</summary>
    public string? FieldOf(string form, Error error) =>
        error.Field is { } field ? instead.GetValueOrDefault((form, field.ToLowerInvariant()), field) : null;

    /// <summary>What a field is called, for the errors on top of its form.</summary>
    /// <param name="label">Catalogue key.</param>
    /// <param name="missing">Catalogue key of what to do when nothing was given.</param>
    public void Label(string form, string field, string label, string missing = FieldLabel.Fill)
    {
        if (Refused(form) && labels.TryAdd((form, field.ToLowerInvariant()), new(label, missing)))
            Labelled?.Invoke(this, EventArgs.Empty);
    }

    public FieldLabel? LabelOf(string form, string field) => labels.GetValueOrDefault((form, field.ToLowerInvariant()));

    /// <summary>The input of the slice that a form is sent to; null: nothing takes it.</summary>
    internal Type? InputOf(string form, App app)
    {
        if (!inputs.TryGetValue(form, out var input))
            inputs[form] = input = app.PostAt(form.Split('#')[0]) is var (slice, _) ? SliceTypes.Of(slice).Input : null;
        return input;
    }

    /// <summary>The name of one of several forms that post to one path: what it was sent with tells it from the others.</summary>
    public static string Among(string action, string field, string value) => $"{action}#{field}={value}";

    private bool IsRefused(string form)
    {
        var mark = form.IndexOf('#', StringComparison.Ordinal);
        if (mark < 0)
            return string.Equals(form, Action, StringComparison.Ordinal);
        var equals = form.IndexOf('=', mark);
        return form.AsSpan(0, mark).SequenceEqual(Action)
            && typed is not null
            && typed.TryGetValue(form[(mark + 1)..equals], out var values)
            && form.AsSpan(equals + 1).SequenceEqual(values.ToString());
    }
}
