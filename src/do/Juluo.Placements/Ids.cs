namespace Juluo.Placements;

public readonly record struct PlacementCandidateId(Guid Value) : IId<PlacementCandidateId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct PlacementId(Guid Value) : IId<PlacementId>
{
    public override string ToString() => Value.ToString();
}
