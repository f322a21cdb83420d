using Microsoft.AspNetCore.Components;

namespace Juluo.Web.Pages;

/// <summary>Base class of page components, and the default of every Razor file (<c>_Imports.razor</c>).</summary>
public abstract class View : ComponentBase
{
    [Inject]
    protected Words Words { get; set; } = default!;

    /// <summary>Values and errors of a refused form, if this request sent one.</summary>
    [Inject]
    protected FormState State { get; set; } = default!;

    [Inject]
    protected CurrentCaller Current { get; set; } = default!;
}

/// <summary>A component that shows a slice's output or part of it.</summary>
public abstract class View<TModel> : View
{
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}

/// <summary>A page that shows a slice's output within the layout: menu, header and footer.</summary>
[Layout(typeof(Shell))]
public abstract class PageView<TModel> : View<TModel>;
