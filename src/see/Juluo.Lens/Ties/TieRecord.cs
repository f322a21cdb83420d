namespace Juluo.Lens;

/// <summary>The certainty of a tie's kind in words, because a percentage beside a name reads like doubt about a friend.</summary>
[Named("tie-record")]
public enum TieRecord
{
    Faint,
    Likely,
    Clear,
}
