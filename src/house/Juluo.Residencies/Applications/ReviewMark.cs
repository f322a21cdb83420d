namespace Juluo.Residencies;

/// <summary>What a reviewer thinks.</summary>
[Named("review-mark")]
public enum ReviewMark
{
    Yes,
    No,
    Unsure,
}
