namespace Juluo.Rules;

/// <summary>An operation over the rows of a list.</summary>
internal enum Aggregate
{
    Count,
    Sum,
    Any,
    All,
    Least,
    Most,
}
