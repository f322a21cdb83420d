namespace Juluo.Rules;

/// <summary>What is asked of the rows of a list.</summary>
internal enum Aggregate
{
    Count,
    Sum,
    Any,
    All,
    Least,
    Most,
}
