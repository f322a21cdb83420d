namespace Juluo.Alliances;

public readonly record struct ContactId(Guid Value) : IId<ContactId>
{
    public override string ToString() => Value.ToString();
}
