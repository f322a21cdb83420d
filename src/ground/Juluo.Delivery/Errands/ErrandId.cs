namespace Juluo.Delivery;

public readonly record struct ErrandId(Guid Value) : IId<ErrandId>
{
    /// <summary>The page on which it is watched.</summary>
    public string Page => $"/errands/{Value}";

    public static ErrandId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
