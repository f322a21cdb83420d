namespace Juluo.Web;

/// <summary>The widgets of a dashboard that the caller may see, with their models, in order.</summary>
public sealed record DashboardView(string Dashboard, IReadOnlyList<DashboardView.Filled> Widgets)
{
    public sealed record Filled(
        string Module,
        string Name,
        int Order,
        [property: System.Text.Json.Serialization.JsonIgnore] Type Component,
        object Model
    );
}
