namespace Juluo.Places;

/// <summary>What can happen about a visitor.</summary>
public enum VisitorChange
{
    Expected,
    Arrived,
    Left,
    Cancelled,
}
