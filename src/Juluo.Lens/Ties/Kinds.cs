using Juluo.Kernel;
using Juluo.Networks.Ties;

namespace Juluo.Lens;

/// <summary>The three families of evidence, and what each kind weighs.</summary>
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

    /// <summary>What one row adds when it happens. Replies and bids have no length: they count as one.</summary>
    public static double StrengthOf(short kind, float minutes, short present) =>
        TieStrength.Of(WeightOf(kind), minutes <= 0 && !IsParallel(kind) ? TieStrength.NominalMinutes : minutes, present);
}
