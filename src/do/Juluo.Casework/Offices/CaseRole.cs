namespace Juluo.Casework;

/// <summary>Role of a person in an office.</summary>
[Named("case-role")]
public enum CaseRole
{
    /// <summary>Receives people and papers; reads no answers.</summary>
    Greeter,

    /// <summary>Works on the cases that are theirs.</summary>
    Volunteer,

    /// <summary>Assigns and decides the office's cases.</summary>
    Coordinator,

    /// <summary>Also manages the office's people and capacity.</summary>
    Lead,
}
