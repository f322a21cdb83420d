namespace Juluo.Alliances;

/// <summary>
/// The handle by which one person names another of an allied community, in place of that person's key. It is different for each viewer, so that no two can compare theirs.
/// </summary>
public readonly record struct AlliedHandle(Guid Value) : IId<AlliedHandle>
{
    public override string ToString() => Value.ToString();
}
