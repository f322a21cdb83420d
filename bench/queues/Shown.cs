namespace Juluo.Queues.Bench;

/// <summary>The forecasts of one method for the tickets of one day of an office.</summary>
/// <param name="Score">The interval score of each ticket in minutes: the width, plus ten times the distance of a wait outside of it.</param>
internal sealed record Shown(string Office, int Day, bool[] Within, double[] Width, double[] Score)
{
    private const double Outside = 0.2;

    public static Shown Of(string office, int day, IReadOnlyList<(double Low, double High, double Waited)> told) =>
        new(
            office,
            day,
            [.. told.Select(t => t.Waited >= t.Low && t.Waited <= t.High)],
            [.. told.Select(t => (t.High - t.Low) / 60)],
            [
                .. told.Select(t =>
                    ((t.High - t.Low) + (2 / Outside * (Math.Max(0, t.Low - t.Waited) + Math.Max(0, t.Waited - t.High)))) / 60
                ),
            ]
        );
}
