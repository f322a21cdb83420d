namespace Juluo.Worlds.Bench;

/// <summary>
/// Nothing observable predicts anything: people come and spend time together as elsewhere, but acceptance, attendance and
/// usefulness are drawn independently for every pair and week. A null model: no way of choosing is better than another here, except by who is there.
/// </summary>
public sealed class FogWorld : InhabitedWorld
{
    /// <param name="people">The number of people, 12 … 150.</param>
    /// <param name="seed">The seed of the run.</param>
    public FogWorld(int people, ulong seed)
        : base("fog", people, seed) { }

    /// <inheritdoc/>
    public override string Sentence => "Nearly all is noise: every pair draws its luck again each week.";

    /// <inheritdoc/>
    public override double SaysYes(int person, int other, int day) =>
        Draws.Between(0.5, 0.72, Purpose.FogYes, person, other, Attendance.Week(day));

    /// <inheritdoc/>
    public override double TurnsUp(int person, int other, int day) =>
        Draws.Between(0.7, 0.92, Purpose.FogCome, person, other, Attendance.Week(day));

    /// <inheritdoc/>
    public override double Useful(int a, int b, int day) => 0.18 + (0.2 * Draws.PairUnit(Purpose.FogUseful, a, b, Attendance.Week(day)));
}
