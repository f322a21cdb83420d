namespace Juluo.Reception;

public readonly record struct ScreenId(Guid Value) : IId<ScreenId>
{
    public static ScreenId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
