namespace Juluo.Reception;

/// <summary>A zone, with the number of people in it.</summary>
/// <param name="Capacity">The capacity; null if not set.</param>
/// <param name="FullIsFull">True if a full zone refuses people; false if it only warns.</param>
public sealed record ZonePlace(ZoneId Id, SiteId Site, LocalizedText Name, int? Capacity, bool FullIsFull, int Here)
{
    public bool IsFull => Here >= Capacity;

    /// <summary>True if nine tenths are taken.</summary>
    public bool IsNearlyFull => Capacity is { } most && Here * 10 >= most * 9;
}
