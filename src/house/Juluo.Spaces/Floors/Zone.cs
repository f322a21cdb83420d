namespace Juluo.Spaces;

/// <summary>A part of a floor that people share.</summary>
/// <param name="Capacity">The number of people that it holds, or null if they are not counted.</param>
/// <param name="At">The position, or null if it is not on the plan.</param>
public sealed record Zone(ZoneId Id, FloorId Floor, LocalizedText Name, int? Capacity, Cells? At)
{
    public const int MostName = 80;
    public const int MostCapacity = 10_000;
}
