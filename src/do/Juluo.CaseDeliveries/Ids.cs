namespace Juluo.CaseDeliveries;

public readonly record struct DeliveryBatchId(Guid Value) : IId<DeliveryBatchId>
{
    public override string ToString() => Value.ToString();
}
