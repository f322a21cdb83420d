namespace Juluo.Rounds;

/// <summary>For whom somebody applies.</summary>
[Named("round-group-kind")]
public enum RoundGroupKind
{
    /// <summary>For themselves.</summary>
    Person,
    Circle,
    Organisation,
}
