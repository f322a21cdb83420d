namespace Juluo.Placements;

public readonly record struct PlacementCandidateId(Guid Value) : IId<PlacementCandidateId>
{
    public static PlacementCandidateId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct PlacementId(Guid Value) : IId<PlacementId>
{
    public static PlacementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
