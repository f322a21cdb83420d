namespace Juluo.Lens;

/// <summary>
/// The rules that derive the kind of a tie and its probability from the evidence (docs/network.md describes them in words). Bookings alone never make a neighbour: that takes an
/// exchange or co-operation.
/// </summary>
internal static class TieRules
{
    public const double FalseDiscovery = 0.05;
    public const int Window = 28;
    public const int FamiliarDays = 3;
    public const double ExchangeCounts = 90;
    public const double CooperationCounts = 180;

    /// <param name="today">The day of the reading.</param>
    public static (TieKind Kind, double Probability) Decide(TieState tie, double today)
    {
        var near = (1 - tie.Significance) * tie.Days / (tie.Days + 1);
        // An exchange weighs 3 and a co-operation 8 on the day it happens: the first makes even odds, and each further one halves the doubt.
        var dealt = 1 - Math.Pow(2, -tie.Exchange / 3);
        var worked = 1 - Math.Pow(2, -tie.Cooperation / 8);

        if (today - tie.LastCooperation <= CooperationCounts)
            return (TieKind.Partner, worked);
        var beside = tie.Days >= FamiliarDays || (tie.Days > 0 && tie.Significance <= FalseDiscovery);
        var dealing = today - tie.LastExchange <= ExchangeCounts;
        var workedOnce = double.IsFinite(tie.LastCooperation);
        var neighbourly = Math.Max(beside && dealing ? Math.Max(near, 0.5) * dealt : 0, workedOnce ? Math.Max(near, worked) : 0);
        // People are called neighbours only if that is more likely than not: hearing the same talk makes acquaintances.
        if ((beside && dealing && neighbourly >= 0.5) || (workedOnce && (beside || dealing)))
            return (TieKind.Neighbour, neighbourly);
        if ((tie.Significance <= FalseDiscovery && tie.Days >= FamiliarDays) || (beside && dealing))
            return (TieKind.Familiar, Math.Max(near, dealing ? dealt : 0));
        return (TieKind.Stranger, 1 - near);
    }
}
