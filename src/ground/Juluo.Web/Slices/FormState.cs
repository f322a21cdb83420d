namespace Juluo.Web;

/// <summary>Typed values and errors of a refused form, for components; empty on a first visit.</summary>
public sealed class FormState
{
    private readonly Dictionary<(string Form, string Field), FieldLabel> labels = [];
    private readonly Dictionary<(string Form, string Field), string> instead = [];
    private readonly Dictionary<string, Type?> inputs = new(StringComparer.Ordinal);
    private IFormCollection? typed;
    private IQueryCollection? filled;

    public IReadOnlyList<Error> Errors { get; private set; } = [];

    /// <summary>Raised when a field of a refused form registers its label, which error messages then use.</summary>
    public event EventHandler? Labelled;

    /// <summary>True if a component shows the errors: at the top of the refused form, or in its own way.</summary>
    public bool IsShown { get; private set; }

    /// <summary>Raised when a component shows the errors. The layout, rendered before it, then omits them.</summary>
    public event EventHandler? Shown;

    /// <summary>Called by a component that shows the errors, so that the layout omits them.</summary>
    public void Show()
    {
        if (IsShown)
            return;
        IsShown = true;
        Shown?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>The path to which the refused form was posted: on a page with several forms, errors are shown at that one.</summary>
    public string? Action { get; private set; }

    public void Refuse(IFormCollection? form, IReadOnlyList<Error> errors, string action) =>
        (typed, Errors, Action) = (form, errors, action);

    /// <summary>Prefills a form of the page from a query built by <see cref="FilledForm"/>.</summary>
    public void Fill(IQueryCollection query) => filled = query;

    /// <summary>Checks if the query prefills this form, which is then shown expanded.</summary>
    public bool IsFilled(string form) => filled is not null && string.Equals(filled[FilledForm.Mark], form, StringComparison.Ordinal);

    /// <summary>Returns the query's value for a field; typed values take precedence.</summary>
    public string? Filled(string form, string field) =>
        IsFilled(form) && filled!.TryGetValue(field, out var values) ? PlainText.Of(values.ToString()) : null;

    public string? Typed(string form, string field) =>
        typed is not null && IsRefused(form) && typed.TryGetValue(field, out var values) ? PlainText.Of(values.ToString()) : null;

    /// <summary>Returns all typed values of fields with one name, in order.</summary>
    public IReadOnlyList<string> TypedAll(string form, string field) =>
        typed is not null && IsRefused(form) && typed.TryGetValue(field, out var values)
            ? [.. values.Select(v => PlainText.Of(v ?? ""))]
            : [];

    public bool Refused(string form) => Errors.Count > 0 && IsRefused(form);

    public Error? ErrorOf(string form, string field) =>
        Refused(form) ? Errors.FirstOrDefault(e => string.Equals(FieldOf(form, e), field, StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>Returns the error of a group of inputs, and registers its legend as the label for the errors at the top of the form.</summary>
    /// <param name="legend">Catalogue key of the legend.</param>
    public Error? ErrorOf(string form, string field, string legend)
    {
        Label(form, field, legend, FieldLabel.Choose);
        return ErrorOf(form, field);
    }

    /// <summary>Shows errors of a field that the form does not have at one that it has.</summary>
    public void ShowAt(string form, string absent, string field) => instead[(form, absent.ToLowerInvariant())] = field;

    /// <summary>Returns the form's field at which an error is shown.</summary>
    public string? FieldOf(string form, Error error) =>
        error.Field is { } field ? instead.GetValueOrDefault((form, field.ToLowerInvariant()), field) : null;

    /// <summary>Registers the label of a field, for the errors at the top of its form.</summary>
    /// <param name="label">Catalogue key of the label.</param>
    /// <param name="missing">Catalogue key of the error when the field is empty.</param>
    public void Label(string form, string field, string label, string missing = FieldLabel.Fill)
    {
        if (Refused(form) && labels.TryAdd((form, field.ToLowerInvariant()), new(label, missing)))
            Labelled?.Invoke(this, EventArgs.Empty);
    }

    public FieldLabel? LabelOf(string form, string field) => labels.GetValueOrDefault((form, field.ToLowerInvariant()));

    /// <summary>Returns the input type of the slice that handles a form, or null if there is none.</summary>
    internal Type? InputOf(string form, App app)
    {
        if (!inputs.TryGetValue(form, out var input))
            inputs[form] = input = app.PostAt(form.Split('#')[0]) is var (slice, _) ? SliceTypes.Of(slice).Input : null;
        return input;
    }

    /// <summary>Returns the name of one of several forms that post to the same path, told apart by the value of a field.</summary>
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
