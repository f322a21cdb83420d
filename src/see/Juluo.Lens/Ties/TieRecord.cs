namespace Juluo.Lens;

/// <summary>How clearly records show the kind of a tie, in words: a percentage beside a name reads as a doubt about a friend.</summary>
[Named("tie-record")]
public enum TieRecord
{
    Faint,
    Likely,
    Clear,
}
