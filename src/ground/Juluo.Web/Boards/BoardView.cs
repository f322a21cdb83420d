namespace Juluo.Web;

/// <summary>A board filled for one caller.</summary>
public sealed record BoardView(string Board, IReadOnlyList<BoardView.Filled> Panels)
{
    public sealed record Filled(
        string Module,
        string Name,
        int Order,
        [property: System.Text.Json.Serialization.JsonIgnore] Type Component,
        object Model
    );
}
