using Juluo.Networks.Prediction;

namespace Juluo.Forecast.Bench;

/// <summary>A possible setting of the forecast: half-lives in active periods, and weights of its terms.</summary>
internal sealed record Formula(
    double WalkHalfLife,
    double WalkWeight,
    double SharedHalfLife,
    double AttendanceHalfLife,
    double New,
    double Groups,
    double Circles,
    double Newness
)
{
    /// <summary>Every formula that was considered (decision 31): all keep the main terms.</summary>
    internal static IReadOnlyList<Formula> All { get; } =
    [
        .. from walk in new[] { 1.0, 2 }
        from walkWeight in new[] { 1, 1.5 }
        from shared in new[] { 2.0, 4, 8 }
        from attendance in new[] { 1.0, 2 }
        from fresh in new[] { 0.25, 0.5 }
        from rates in new[] { (0.5, 0.5), (0.75, 0.5), (0.5, 0.75), (0.75, 0.75), (1, 0.5), (0.25, 0.5), (1, 1) }
        from newness in new[] { 0, 0.5 }
        select new Formula(walk, walkWeight, shared, attendance, fresh, rates.Item1, rates.Item2, newness),
    ];

    /// <summary>The formula that the program uses.</summary>
    internal static Formula Deployed { get; } = Of(new MeetingForecastSettings());

    private static Formula Of(MeetingForecastSettings s) =>
        new(
            s.WalkHalfLife,
            s.WalkWeight,
            s.SharedHalfLife,
            s.AttendanceHalfLife,
            s.NewContactsWeight,
            s.GroupsWeight,
            s.CirclesWeight,
            s.NewnessWeight
        );

    /// <summary>Its differences from the deployed one.</summary>
    internal string Difference()
    {
        var parts = new[]
        {
            ("walk fades in", WalkHalfLife, Deployed.WalkHalfLife),
            ("walk", WalkWeight, Deployed.WalkWeight),
            ("shared fade in", SharedHalfLife, Deployed.SharedHalfLife),
            ("attendance fades in", AttendanceHalfLife, Deployed.AttendanceHalfLife),
            ("new contacts", New, Deployed.New),
            ("groups", Groups, Deployed.Groups),
            ("circles", Circles, Deployed.Circles),
            ("newness", Newness, Deployed.Newness),
        };
        var other = parts.Where(p => !p.Item2.Equals(p.Item3)).Select(p => FormattableString.Invariant($"{p.Item1} {p.Item2}")).ToList();
        return other.Count == 0 ? "as deployed" : string.Join(", ", other);
    }
}
