using Microsoft.AspNetCore.Http;

namespace Juluo.Kernel;

/// <summary>What was typed into the form that could not be accepted, and what is wrong with it. Page parts read it; it is empty on a first visit.</summary>
public sealed class FormState
{
    private IFormCollection? typed;

    public IReadOnlyList<Error> Errors { get; private set; } = [];

    /// <summary>The path the refused form was posted to: a page with several forms shows errors at that one.</summary>
    public string? Action { get; private set; }

    public void Refuse(IFormCollection? form, IReadOnlyList<Error> errors, string action) =>
        (typed, Errors, Action) = (form, errors, action);

    public string? Typed(string action, string field) =>
        typed is not null && string.Equals(action, Action, StringComparison.Ordinal) && typed.TryGetValue(field, out var values)
            ? PlainText.Of(values.ToString())
            : null;

    /// <summary>All that was typed into fields of one name, in their order.</summary>
    public IReadOnlyList<string> TypedAll(string action, string field) =>
        typed is not null && string.Equals(action, Action, StringComparison.Ordinal) && typed.TryGetValue(field, out var values)
            ? [.. values.Select(v => PlainText.Of(v ?? ""))]
            : [];

    public bool Refused(string action) => Errors.Count > 0 && string.Equals(action, Action, StringComparison.Ordinal);

    public Error? ErrorOf(string action, string field) =>
        Refused(action) ? Errors.FirstOrDefault(e => string.Equals(e.Field, field, StringComparison.OrdinalIgnoreCase)) : null;
}
