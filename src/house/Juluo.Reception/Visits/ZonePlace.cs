namespace Juluo.Reception;

/// <summary>A zone where people can be, and how many are.</summary>
/// <param name="Capacity">How many it takes; null: not given.</param>
/// <param name="FullIsFull">One more is refused, not only warned.</param>
public sealed record ZonePlace(ZoneId Id, SiteId Site, LocalizedText Name, int? Capacity, bool FullIsFull, int Here)
{
    public bool IsFull => Here >= Capacity;

    /// <summary>Nine tenths taken: time to say so.</summary>
    public bool IsNearlyFull => Capacity is { } most && Here * 10 >= most * 9;
}
