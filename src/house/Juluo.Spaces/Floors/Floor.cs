namespace Juluo.Spaces;

/// <summary>A floor of a site. Its plan is a grid of cells, over a drawing if there is one.</summary>
/// <param name="Level">0 is the ground floor, as lifts count.</param>
/// <param name="Wide">Cells.</param>
/// <param name="Deep">Cells.</param>
/// <param name="Drawing">A key of the drawing that changes with it; null: there is none.</param>
public sealed record Floor(FloorId Id, SiteId Site, int Level, LocalizedText Name, int Wide, int Deep, string? Drawing)
{
    public const int MostName = 80;
    public const int LeastCells = 4;
    public const int MostCells = 96;
    public const int Lowest = -9;
    public const int Highest = 199;
}
