namespace Juluo.Circles;

/// <summary>What happens to shares: they come into being, change hands, or are paid back.</summary>
[Named("share-kind")]
public enum ShareKind
{
    Issue,
    Transfer,
    Redeem,
}
