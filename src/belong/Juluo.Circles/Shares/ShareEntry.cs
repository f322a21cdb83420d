namespace Juluo.Circles;

/// <summary>A line of the ledger of shares. It is never changed: a mistake is corrected by another line.</summary>
/// <param name="From">Null when shares are issued.</param>
/// <param name="To">Null when they are redeemed.</param>
public sealed record ShareEntry(Instant At, ShareKind Kind, PersonId? From, PersonId? To, long Shares, string? Note);

/// <summary>What happens to shares: they come into being, change hands, or are paid back.</summary>
[Named("share-kind")]
public enum ShareKind
{
    Issue,
    Transfer,
    Redeem,
}
