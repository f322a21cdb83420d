namespace Juluo.FoodBank;

/// <summary>A period of a distribution in which at most <paramref name="Capacity"/> households come.</summary>
public sealed record PickUpSlot(PickUpSlotId Id, Instant StartsAt, Instant EndsAt, int Capacity, int Taken)
{
    public int Free => Capacity - Taken;
}
