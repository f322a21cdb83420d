namespace Juluo.Reception;

public readonly record struct VisitId(Guid Value) : IId<VisitId>
{
    public static VisitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
