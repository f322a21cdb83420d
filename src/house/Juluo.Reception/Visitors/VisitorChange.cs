namespace Juluo.Reception;

/// <summary>What can happen about a visitor.</summary>
[Named("visitor-change")]
internal enum VisitorChange
{
    Expected,
    Arrived,
    Left,
    Cancelled,
}
