namespace Juluo.Services;

public readonly record struct ServiceId(Guid Value) : IId<ServiceId>
{
    public static ServiceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
