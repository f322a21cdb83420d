namespace Juluo.Presets;

/// <summary>A preset for a kind of community.</summary>
[Named("house-preset")]
public enum HousePreset
{
    /// <summary>A café with desks.</summary>
    Cafe,

    /// <summary>A floor of studios.</summary>
    Studios,

    /// <summary>Rooms for people who live and work here for a season.</summary>
    Residency,

    /// <summary>A village that its committees run.</summary>
    Village,
}
