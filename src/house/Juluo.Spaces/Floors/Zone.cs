namespace Juluo.Spaces;

/// <summary>A part of a floor in which people are together.</summary>
/// <param name="Capacity">How many people it takes; null: not counted.</param>
/// <param name="At">Null: it is on no plan.</param>
public sealed record Zone(ZoneId Id, FloorId Floor, LocalizedText Name, int? Capacity, Cells? At)
{
    public const int MostName = 80;
    public const int MostCapacity = 10_000;
}
