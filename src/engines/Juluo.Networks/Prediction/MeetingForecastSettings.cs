namespace Juluo.Networks.Prediction;

/// <summary>
/// The half-lives and weights of a <see cref="MeetingForecast"/>. As they stand they are what every community runs, chosen on six recorded logs; others are for measuring
/// what the choice is worth (<c>bench/forecast</c>). Half-lives are counted in active periods, greater than 0; weights are 0 or more, and that of shared contacts and of attendance is 1.
/// </summary>
public sealed record MeetingForecastSettings
{
    /// <summary>After how many active periods a meeting counts half for the walks between two people.</summary>
    public double WalkHalfLife { get; init; } = 1;

    /// <summary>The same for the people whom both meet.</summary>
    public double SharedHalfLife { get; init; } = 8;

    /// <summary>The same for who comes.</summary>
    public double AttendanceHalfLife { get; init; } = 1;

    /// <summary>The same for how many new people they meet.</summary>
    public double NewContactsHalfLife { get; init; } = 2;

    /// <summary>Weight of <see cref="MeetingTerm.Acquaintances"/>.</summary>
    public double WalkWeight { get; init; } = 1;

    /// <summary>Weight of <see cref="MeetingTerm.Groups"/>.</summary>
    public double GroupsWeight { get; init; } = 0.5;

    /// <summary>Weight of <see cref="MeetingTerm.Circles"/>, doubled where no groups are known: the circles stand for them.</summary>
    public double CirclesWeight { get; init; } = 0.5;

    /// <summary>Weight of <see cref="MeetingTerm.NewContacts"/>.</summary>
    public double NewContactsWeight { get; init; } = 0.25;

    /// <summary>Weight of <see cref="MeetingTerm.Newness"/>.</summary>
    public double NewnessWeight { get; init; } = 0.5;
}
