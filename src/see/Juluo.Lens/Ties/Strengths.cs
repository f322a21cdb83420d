using System.Runtime.InteropServices;
using Juluo.Networks.Ties;

namespace Juluo.Lens;

/// <summary>
/// The strength of each pair and kind, carried forward: new rows are added without reading old ones, and the sum does not depend on their order (except for rounding). Days count from
/// 1970-01-01 in UTC, with fractions.
/// </summary>
internal sealed class Strengths(int people)
{
    private readonly Dictionary<long, Evidence> all = [];
    private readonly HashSet<long> touched = [];

    public struct Evidence
    {
        public double Value;
        public double Day;
        public int Times;

        /// <summary>The number of times the person with the lower number gave.</summary>
        public int ByA;
        public double Minutes;
        public double First;
        public double Last;
    }

    public IReadOnlyDictionary<long, Evidence> All => all;

    /// <summary>The keys changed since the last <see cref="Settled"/>; those no longer in <see cref="All"/> were removed.</summary>
    public IReadOnlyCollection<long> Touched => touched;

    public void Settled() => touched.Clear();

    public long Key(int a, int b, short kind) => ((long)a * people + b) * Kinds.Most + kind;

    public (int A, int B, short Kind) Parts(long key) =>
        ((int)(key / Kinds.Most / people), (int)(key / Kinds.Most % people), (short)(key % Kinds.Most));

    public void Put(int a, int b, short kind, Evidence evidence) => all[Key(a, b, kind)] = evidence;

    /// <param name="giver">The number of the giver, if the kind has a direction.</param>
    public void Fold(int giver, int other, short kind, double day, float minutes, short present)
    {
        var (a, b) = giver < other ? (giver, other) : (other, giver);
        var key = Key(a, b, kind);
        ref var evidence = ref CollectionsMarshal.GetValueRefOrAddDefault(all, key, out var known);
        var weight = Kinds.WeightOf(kind);
        var carried = known ? new DecayingStrength(evidence.Value, evidence.Day, weight.HalfLifeDays) : DecayingStrength.None(weight);
        carried = carried.With(Kinds.StrengthOf(kind, minutes, present), day);
        (evidence.Value, evidence.Day) = (carried.Value, carried.Day);
        evidence.Times++;
        evidence.ByA += giver == a ? 1 : 0;
        evidence.Minutes += minutes;
        evidence.First = known ? Math.Min(evidence.First, day) : day;
        evidence.Last = known ? Math.Max(evidence.Last, day) : day;
        touched.Add(key);
    }

    /// <summary>Adds evidence between the same two people that was carried elsewhere.</summary>
    /// <param name="evidence">The evidence; its <see cref="Evidence.ByA"/> is the number of times <paramref name="person"/> gave.</param>
    public void Add(int person, int other, short kind, Evidence evidence) => Sum(person, other, kind, evidence, 1);

    /// <summary>Removes evidence that was added. The first and the last day do not change.</summary>
    public void Subtract(int person, int other, short kind, Evidence evidence) => Sum(person, other, kind, evidence, -1);

    private void Sum(int person, int other, short kind, Evidence evidence, int sign)
    {
        var key = person < other ? Key(person, other, kind) : Key(other, person, kind);
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(all, key, out var known);
        var later = known ? Math.Max(sum.Day, evidence.Day) : evidence.Day;
        sum.Value = Math.Max(0, (known ? Left(sum, kind, later) : 0) + sign * Left(evidence, kind, later));
        sum.Day = later;
        sum.Times += sign * evidence.Times;
        sum.ByA += sign * (person < other ? evidence.ByA : evidence.Times - evidence.ByA);
        sum.Minutes = Math.Max(0, sum.Minutes + sign * evidence.Minutes);
        sum.First = known ? Math.Min(sum.First, evidence.First) : evidence.First;
        sum.Last = known ? Math.Max(sum.Last, evidence.Last) : evidence.Last;
        touched.Add(key);
        if (sum.Times <= 0)
            all.Remove(key);
    }

    /// <summary>Returns the day on which two people (a &lt; b) were first in the same place; infinite if never.</summary>
    public double FirstTogether(int a, int b) =>
        Math.Min(
            all.TryGetValue(Key(a, b, (short)Foundation.InteractionKind.CoPresence), out var zone) ? zone.First : double.PositiveInfinity,
            all.TryGetValue(Key(a, b, (short)Foundation.InteractionKind.CoAttendance), out var visited)
                ? visited.First
                : double.PositiveInfinity
        );

    /// <summary>Returns the remaining strength of one kind on a day.</summary>
    public static double Left(Evidence evidence, short kind, double day) =>
        new DecayingStrength(evidence.Value, evidence.Day, Kinds.WeightOf(kind).HalfLifeDays).At(Math.Max(day, evidence.Day));
}
