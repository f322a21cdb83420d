using Juluo.Web.Pages;
using Microsoft.AspNetCore.Components;

namespace Juluo.Forms;

/// <summary>What the parts of a question's field share: what was typed, what is wrong, and the ids that tie them together.</summary>
public abstract class QuestionBase : View
{
    [Parameter, EditorRequired]
    public FormQuestion Question { get; set; } = default!;

    /// <summary>In which the form is shown.</summary>
    [Parameter, EditorRequired]
    public string Language { get; set; } = "";

    /// <summary>The name of its field; of a cell of a table that of the cell.</summary>
    [Parameter, EditorRequired]
    public string At { get; set; } = "";

    /// <summary>What stands in the fields of the page.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Typed { get; set; } = default!;

    /// <summary>Of amounts whose question names none.</summary>
    [Parameter]
    public string Currency { get; set; } = "";

    [CascadingParameter(Name = "FormName")]
    protected string Form { get; set; } = "";

    protected string NameOf(string? part = null) => TypedFields.Prefix + At + (part is null ? "" : $"-{part}");

    protected string IdOf(string? part = null) => FieldId.Of(Form, NameOf(part));

    protected IReadOnlyList<string> All(string? part = null) =>
        State.Refused(Form) ? State.TypedAll(Form, NameOf(part)) : Typed.GetValueOrDefault(part is null ? At : $"{At}-{part}") ?? [];

    protected string? Shown(string? part = null) => All(part) is [.., var last] ? last : null;

    // At its field the row needs no number.
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
