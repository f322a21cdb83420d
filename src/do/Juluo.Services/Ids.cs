namespace Juluo.Services;

public readonly record struct ServiceId(Guid Value) : IId<ServiceId>
{
    public override string ToString() => Value.ToString();
}
