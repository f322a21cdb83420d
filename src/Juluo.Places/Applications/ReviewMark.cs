namespace Juluo.Places;

/// <summary>What a reviewer thinks.</summary>
public enum ReviewMark
{
    Yes,
    No,
    Unsure,
}
