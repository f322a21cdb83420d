namespace Juluo.Casework;

/// <summary>What a person does in an office.</summary>
[Named("case-role")]
public enum CaseRole
{
    /// <summary>Receives people and papers; reads no answers.</summary>
    Greeter,

    /// <summary>Works on the cases that are theirs.</summary>
    Volunteer,

    /// <summary>Gives out the cases of the office and decides them.</summary>
    Coordinator,

    /// <summary>Also says who works there and how much it can take.</summary>
    Lead,
}
