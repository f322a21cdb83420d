namespace Juluo.Casework;

public readonly record struct DeliveryBatchId(Guid Value) : IId<DeliveryBatchId>
{
    public static DeliveryBatchId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
