namespace Juluo.Alliances;

public readonly record struct AllianceId(Guid Value) : IId<AllianceId>
{
    public static AllianceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
