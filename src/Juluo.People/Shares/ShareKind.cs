namespace Juluo.People;

/// <summary>What happens to shares: they come into being, change hands, or are paid back.</summary>
public enum ShareKind
{
    Issue,
    Transfer,
    Redeem,
}
