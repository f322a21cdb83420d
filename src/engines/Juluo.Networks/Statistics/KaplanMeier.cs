namespace Juluo.Networks.Statistics;

/// <summary>
/// The Kaplan–Meier estimate (1958) of the time until an event, if for some people it has not happened yet: newcomers' days to five ties. Immutable.
/// </summary>
public sealed class KaplanMeier
{
    private KaplanMeier(IReadOnlyList<Step> steps) => Steps = steps;

    /// <summary>Steps of the curve, by ascending time.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>First time by which it has happened to half or more; null if that was not observed.</summary>
    public double? Median => Steps.FirstOrDefault(step => step.Waiting <= 0.5 + 1e-12)?.Time;

    /// <summary>Estimates the curve. O(n log n).</summary>
    /// <param name="lives">For each person, the time observed, and true if the event happened at the end of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or not finite.</exception>
    public static KaplanMeier Of(IEnumerable<(double Time, bool Happened)> lives)
    {
        var sorted = lives.OrderBy(life => life.Time).ToArray();
        var steps = new List<Step>();
        double waiting = 1,
            variance = 0;
        for (var at = 0; at < sorted.Length; )
        {
            var time = sorted[at].Time;
            if (!double.IsFinite(time) || time < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(lives), time, "A time must be a finite number, 0 or more.");
            }
            var atRisk = sorted.Length - at;
            var happened = 0;
            for (; at < sorted.Length && sorted[at].Time.Equals(time); at++)
            {
                happened += sorted[at].Happened ? 1 : 0;
            }
            if (happened > 0)
            {
                waiting *= 1 - (double)happened / atRisk;
                variance += happened / ((double)atRisk * (atRisk - happened));
                steps.Add(new Step(time, atRisk, happened, waiting, waiting > 0 ? waiting * Math.Sqrt(variance) : 0));
            }
        }
        return new KaplanMeier(steps);
    }

    /// <summary>Returns the share still waiting just after a time, 0 … 1. O(n).</summary>
    public double WaitingAfter(double time) => Steps.LastOrDefault(step => step.Time <= time)?.Waiting ?? 1;

    /// <summary>One step of the curve: a time at which the event happened to someone.</summary>
    /// <param name="Time">Time of the step.</param>
    /// <param name="AtRisk">Number still observed and waiting just before.</param>
    /// <param name="Happened">Number of people to whom it happened then.</param>
    /// <param name="Waiting">Share still waiting after it, 0 … 1.</param>
    /// <param name="StandardError">The standard error of the share (Greenwood 1926); 0 if no one is left.</param>
    public sealed record Step(double Time, int AtRisk, int Happened, double Waiting, double StandardError);
}
