namespace Juluo.Circles;

/// <summary>A line of the ledger of shares. Immutable: mistakes are corrected by another line.</summary>
/// <param name="From">Null when shares are issued.</param>
/// <param name="To">Null when they are redeemed.</param>
public sealed record ShareEntry(Instant At, ShareKind Kind, PersonId? From, PersonId? To, long Shares, string? Note);

/// <summary>Kinds of ledger entries: shares are issued, transferred or redeemed.</summary>
[Named("share-kind")]
public enum ShareKind
{
    Issue,
    Transfer,
    Redeem,
}
