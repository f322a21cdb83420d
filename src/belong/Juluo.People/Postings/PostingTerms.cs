namespace Juluo.People;

/// <summary>The terms of a need or an offer.</summary>
[Named("want-terms")]
public enum PostingTerms
{
    Paid,

    /// <summary>One thing in exchange for another.</summary>
    Barter,

    Gift,
}
