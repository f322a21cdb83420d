namespace Juluo.Spaces;

/// <summary>The id of copies that were made together.</summary>
public readonly record struct CopyingId(Guid Value) : IId<CopyingId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct FloorId(Guid Value) : IId<FloorId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct PhotoId(Guid Value) : IId<PhotoId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ResourceId(Guid Value) : IId<ResourceId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct UnitId(Guid Value) : IId<UnitId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ZoneId(Guid Value) : IId<ZoneId>
{
    public override string ToString() => Value.ToString();
}
