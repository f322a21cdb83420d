namespace Juluo.Places;

/// <summary>For whom somebody applies.</summary>
public enum RoundGroupKind
{
    /// <summary>For themselves.</summary>
    Person,
    Circle,
    Organisation,
}
