namespace Juluo.Spaces;

/// <summary>A floor of a site. Its plan is a grid of cells, over a drawing if there is one.</summary>
/// <param name="Level">The level, with 0 for the ground floor, as in lifts.</param>
/// <param name="Wide">The width in cells.</param>
/// <param name="Deep">The depth in cells.</param>
/// <param name="Drawing">A hash of the drawing, or null if there is none.</param>
public sealed record Floor(FloorId Id, SiteId Site, int Level, LocalizedText Name, int Wide, int Deep, string? Drawing)
{
    public const int MostName = 80;
    public const int LeastCells = 4;
    public const int MostCells = 96;
    public const int Lowest = -9;
    public const int Highest = 199;
}
