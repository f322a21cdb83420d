namespace Juluo.FoodBank;

public readonly record struct FoodItemId(Guid Value) : IId<FoodItemId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct DonorId(Guid Value) : IId<DonorId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct DonationId(Guid Value) : IId<DonationId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct LotId(Guid Value) : IId<LotId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct MovementId(Guid Value) : IId<MovementId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct FoodCardId(Guid Value) : IId<FoodCardId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct DistributionId(Guid Value) : IId<DistributionId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct PickUpSlotId(Guid Value) : IId<PickUpSlotId>
{
    public override string ToString() => Value.ToString();
}
