namespace Juluo.Alliances;

/// <summary>
/// Handle by which a viewer refers to a person of an allied community, in place of that person's id. Different for each viewer, so that viewers can't compare theirs.
/// </summary>
public readonly record struct AlliedHandle(Guid Value) : IId<AlliedHandle>
{
    public override string ToString() => Value.ToString();
}
