namespace Juluo.FoodBank;

public readonly record struct FoodItemId(Guid Value) : IId<FoodItemId>
{
    public static FoodItemId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct DonorId(Guid Value) : IId<DonorId>
{
    public static DonorId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct DonationId(Guid Value) : IId<DonationId>
{
    public static DonationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct LotId(Guid Value) : IId<LotId>
{
    public static LotId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct MovementId(Guid Value) : IId<MovementId>
{
    public static MovementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct FoodCardId(Guid Value) : IId<FoodCardId>
{
    public static FoodCardId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct DistributionId(Guid Value) : IId<DistributionId>
{
    public static DistributionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct PickUpSlotId(Guid Value) : IId<PickUpSlotId>
{
    public static PickUpSlotId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
