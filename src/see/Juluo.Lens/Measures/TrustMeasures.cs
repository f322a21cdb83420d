namespace Juluo.Lens;

/// <summary>Measures of trust (mutual advice, repeated co-operation, survey answers) and learning (sessions, advice across professions).</summary>
internal static class TrustMeasures
{
    public static IEnumerable<Statistic> Of(List<TieState> ties, List<Detection> window, double end, int[] professions, Tallied pulse)
    {
        var advised = ties.FindAll(t => t.AdviceByA + t.AdviceByB > 0);
        yield return Share("reciprocity", advised.FindAll(t => t.AdviceByA > 0 && t.AdviceByB > 0), advised);

        var worked = ties.FindAll(t => double.IsFinite(t.LastCooperation));
        yield return Share("repeat", worked.FindAll(t => t.LastCooperation - t.FirstCooperation >= 7), worked);
        yield return pulse.As("pulse");

        var taught = window.FindAll(s =>
            s.Day >= end - 7 && s.Day < end && s.Kind is (short)InteractionKind.Mentoring or (short)InteractionKind.Talk
        );
        var learners = taught.SelectMany(s => (int[])[s.A, s.B]).Distinct().Count();
        // A talk has a row for each listener but is one session.
        yield return new(
            "sessions",
            taught.Select(s => s.Kind == (short)InteractionKind.Talk ? (s.A, -1, s.Day) : (s.A, s.B, s.Day)).Distinct().Count(),
            learners
        );

        var advice = window.FindAll(s =>
            s.Day >= end - 28 && s.Day < end && Kinds.IsExchange(s.Kind) && s.Kind != (short)InteractionKind.IntroductionMet
        );
        var across = advice.Count == 0 ? double.NaN : (double)advice.Count(s => professions[s.A] != professions[s.B]) / advice.Count;
        yield return new("cross-advice", across, advice.SelectMany(s => (int[])[s.A, s.B]).Distinct().Count());
    }

    private static Statistic Share(string name, List<TieState> some, List<TieState> all) =>
        new Tallied(some.Count, all.Count, all.SelectMany(t => (int[])[t.A, t.B]).Distinct().Count()).As(name);
}
