namespace Juluo.Spaces;

/// <summary>Copies that were made together.</summary>
public readonly record struct CopyingId(Guid Value) : IId<CopyingId>
{
    public static CopyingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct FloorId(Guid Value) : IId<FloorId>
{
    public static FloorId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct PhotoId(Guid Value) : IId<PhotoId>
{
    public static PhotoId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ResourceId(Guid Value) : IId<ResourceId>
{
    public static ResourceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct UnitId(Guid Value) : IId<UnitId>
{
    public static UnitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ZoneId(Guid Value) : IId<ZoneId>
{
    public static ZoneId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
