namespace Juluo.Places;

/// <summary>What a reviewer thinks.</summary>
[Named("review-mark")]
public enum ReviewMark
{
    Yes,
    No,
    Unsure,
}
