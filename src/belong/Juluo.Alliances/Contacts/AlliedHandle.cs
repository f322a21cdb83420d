namespace Juluo.Alliances;

/// <summary>
/// By what one person names another of an allied community, in place of that one's key. Each who looks has another one for the same person, so that no two can put theirs together.
/// </summary>
public readonly record struct AlliedHandle(Guid Value) : IId<AlliedHandle>
{
    public static AlliedHandle From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
