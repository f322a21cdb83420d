namespace Juluo.Alliances;

public readonly record struct AllianceId(Guid Value) : IId<AllianceId>
{
    public override string ToString() => Value.ToString();
}
