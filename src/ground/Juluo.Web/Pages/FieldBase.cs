using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Juluo.Web.Pages;

/// <summary>Base class of form fields: label, hint, the value typed before, and the error beside it.</summary>
public abstract class FieldBase : View
{
    /// <summary>The input's property, in camelCase.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>Catalogue key.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Catalogue key of a hint under the label.</summary>
    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public bool Required { get; set; }

    [CascadingParameter(Name = "FormName")]
    protected string Form { get; set; } = "";

    [Inject]
    protected App App { get; set; } = default!;

    /// <summary>The property of the slice's input that the field sets; null if there is none, or if the field is one half of a text in two languages.</summary>
    protected PropertyInfo? Property => Find(State, App, Form, Name);

    internal static PropertyInfo? Find(FormState state, App app, string form, string name) =>
        state.InputOf(form, app)?.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);

    /// <summary>Catalogue key of the error when the field is empty.</summary>
    protected virtual string Missing => FieldLabel.Fill;

    protected override void OnParametersSet() => State.Label(Form, Name, Label, Missing);

    protected string ElementId => FieldId.Of(Form, Name);

    protected string? Shown => State.Typed(Form, Name) ?? State.Filled(Form, Name) ?? Value;

    protected Error? Wrong => State.ErrorOf(Form, Name);

    protected string? DescribedBy =>
        (Hint, Wrong) switch
        {
            (null, null) => null,
            (_, null) => ElementId + "-hint",
            (null, _) => ElementId + "-error",
            _ => $"{ElementId}-hint {ElementId}-error",
        };
}
