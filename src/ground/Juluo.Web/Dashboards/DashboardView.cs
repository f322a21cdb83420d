namespace Juluo.Web;

/// <summary>A dashboard with the widgets of one caller.</summary>
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
