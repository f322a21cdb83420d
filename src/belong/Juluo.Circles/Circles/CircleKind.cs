namespace Juluo.Circles;

/// <summary>What a circle is for the community.</summary>
[Named("circle-kind")]
public enum CircleKind
{
    /// <summary>Looks after one thing for everybody, with terms of office.</summary>
    Committee,

    /// <summary>Works on something together.</summary>
    WorkingCircle,

    /// <summary>Shares an interest.</summary>
    Group,

    /// <summary>Owns something together, by shares.</summary>
    CoOperative,
}
