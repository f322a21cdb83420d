using Juluo.Networks.Ties;

namespace Juluo.Lens;

/// <summary>The three families of evidence, and the weight of each kind.</summary>
internal static class Kinds
{
    public const int Most = 32;

    public static bool IsParallel(short kind) => kind < 10;

    public static bool IsExchange(short kind) => kind is >= 10 and < 20;

    public static bool IsCooperation(short kind) => kind >= 20;

    public static EvidenceWeight WeightOf(short kind) =>
        IsParallel(kind) ? EvidenceWeight.Parallel
        : IsCooperation(kind) ? EvidenceWeight.Cooperation
        : kind == (short)InteractionKind.Mentoring ? EvidenceWeight.Mentoring
        : EvidenceWeight.Exchange;

    /// <summary>Returns the strength one row adds when it happens. For kinds such as replies or bids the duration says nothing, so each counts as one.</summary>
    public static double StrengthOf(short kind, float minutes, short present) =>
        TieStrength.Of(
            WeightOf(kind),
            HasLength(kind) && minutes > 0 ? minutes
                : IsParallel(kind) ? 0
                : TieStrength.NominalMinutes,
            present
        );

    private static bool HasLength(short kind) =>
        (InteractionKind)kind
            is not (
                InteractionKind.Reply
                or InteractionKind.AnsweredAsk
                or InteractionKind.Deliverable
                or InteractionKind.Bid
                or InteractionKind.Invoice
            );
}
