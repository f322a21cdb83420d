namespace Juluo.FoodBank;

/// <summary>A period of a distribution with a limited number of households.</summary>
public sealed record PickUpSlot(PickUpSlotId Id, Instant StartsAt, Instant EndsAt, int Capacity, int Taken)
{
    public int Free => Capacity - Taken;
}
