namespace Juluo.FoodBank;

/// <summary>A time in which so many households can come.</summary>
public sealed record PickUpSlot(PickUpSlotId Id, Instant StartsAt, Instant EndsAt, int Capacity, int Taken)
{
    public int Free => Capacity - Taken;
}
