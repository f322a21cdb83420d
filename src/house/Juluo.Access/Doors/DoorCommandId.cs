namespace Juluo.Access;

internal readonly record struct DoorCommandId(Guid Value) : IId<DoorCommandId>
{
    public static DoorCommandId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
