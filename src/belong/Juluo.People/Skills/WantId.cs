namespace Juluo.People;

public readonly record struct WantId(Guid Value) : IId<WantId>
{
    public static WantId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
