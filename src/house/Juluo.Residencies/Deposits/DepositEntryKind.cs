namespace Juluo.Residencies;

/// <summary>What happened to a deposit.</summary>
[Named("deposit-entry")]
public enum DepositEntryKind
{
    Owed,
    Received,

    /// <summary>A receipt that was a mistake: it is owed again.</summary>
    Reversed,
    Returned,
    Kept,

    /// <summary>It is not asked for any more.</summary>
    Waived,
}
