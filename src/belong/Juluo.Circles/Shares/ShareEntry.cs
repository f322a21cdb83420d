namespace Juluo.Circles;

/// <summary>A line of the ledger of shares. Immutable: mistakes are corrected by another line.</summary>
/// <param name="From">The person who gives the shares; null when they are issued.</param>
/// <param name="To">The person who gets the shares; null when they are redeemed.</param>
public sealed record ShareEntry(Instant At, ShareKind Kind, PersonId? From, PersonId? To, long Shares, string? Note);

/// <summary>The kinds of ledger entries.</summary>
[Named("share-kind")]
public enum ShareKind
{
    Issue,
    Transfer,
    Redeem,
}
