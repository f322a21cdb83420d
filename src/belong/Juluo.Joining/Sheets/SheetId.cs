namespace Juluo.Joining;

public readonly record struct SheetId(Guid Value) : IId<SheetId>
{
    public static SheetId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
