namespace Juluo.Access;

public readonly record struct DoorId(Guid Value) : IId<DoorId>
{
    public static DoorId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
