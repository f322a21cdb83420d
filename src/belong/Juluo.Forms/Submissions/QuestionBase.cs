using Juluo.Web.Pages;
using Microsoft.AspNetCore.Components;

namespace Juluo.Forms;

/// <summary>The base class of components for a question's field: input, errors, and the ids that connect them.</summary>
public abstract class QuestionBase : View
{
    [Parameter, EditorRequired]
    public FormQuestion Question { get; set; } = default!;

    /// <summary>The language in which the form is shown.</summary>
    [Parameter, EditorRequired]
    public string Language { get; set; } = "";

    /// <summary>The name of the question's field, or of its cell in a table.</summary>
    [Parameter, EditorRequired]
    public string At { get; set; } = "";

    /// <summary>The values of the page's fields as typed.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Typed { get; set; } = default!;

    /// <summary>The currency of amounts whose question doesn't specify one.</summary>
    [Parameter]
    public string Currency { get; set; } = "";

    [CascadingParameter(Name = "FormName")]
    protected string Form { get; set; } = "";

    protected string NameOf(string? part = null) => TypedFields.Prefix + At + (part is null ? "" : $"-{part}");

    protected string IdOf(string? part = null) => FieldId.Of(Form, NameOf(part));

    protected IReadOnlyList<string> All(string? part = null) =>
        State.Refused(Form) ? State.TypedAll(Form, NameOf(part)) : Typed.GetValueOrDefault(part is null ? At : $"{At}-{part}") ?? [];

    protected string? Shown(string? part = null) => All(part) is [.., var last] ? last : null;

    // Next to its field, an error needs no row number.
    protected Error? WrongAt(string? part = null) =>
        State.ErrorOf(Form, NameOf(part)) is var wrong && wrong is FaultError { Fault: AnswerFaults.InRow row }
            ? row.What.AsError()
            : wrong;

    protected string? Invalid(string? part = null) => WrongAt(part) is null ? null : "true";

    protected string? By(string? part = null) =>
        string.Join(
            ' ',
            new[]
            {
                Question.Kind == FormQuestionKind.Date && part is null ? "-example" : null,
                Question.Hint is not null && part is null ? "-hint" : null,
                WrongAt(part) is not null ? "-error" : null,
            }
                .OfType<string>()
                .Select(end => IdOf(part) + end)
        )
            is { Length: > 0 } ids
            ? ids
            : null;
}
