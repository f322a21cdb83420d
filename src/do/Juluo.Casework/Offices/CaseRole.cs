namespace Juluo.Casework;

/// <summary>The role of a person in an office.</summary>
[Named("case-role")]
public enum CaseRole
{
    /// <summary>Receives people and papers; reads no answers.</summary>
    Greeter,

    /// <summary>Works on cases that are assigned to them, and may take unassigned ones.</summary>
    Volunteer,

    /// <summary>Assigns and decides the office's cases.</summary>
    Coordinator,

    /// <summary>Does all that a coordinator does, and manages the people and the capacity of the office.</summary>
    Lead,
}
