namespace Juluo.People;

/// <summary>On what terms a need or an offer is meant.</summary>
[Named("want-terms")]
public enum PostingTerms
{
    Paid,

    /// <summary>One thing for another.</summary>
    Barter,

    Gift,
}
