namespace Juluo.Networks.Prediction;

/// <summary>
/// The half-lives and weights of a <see cref="MeetingForecast"/>. Every community uses the defaults, chosen on six recorded logs; other values serve to measure the
/// effect of the choice (<c>bench/forecast</c>). Half-lives are counted in active periods, greater than 0; weights are 0 or more, and those of shared contacts and of
/// attendance are 1.
/// </summary>
public sealed record MeetingForecastSettings
{
    /// <summary>Number of active periods after which a meeting counts half, for walks between two people.</summary>
    public double WalkHalfLife { get; init; } = 1;

    /// <summary>The number of active periods after which a meeting counts half, for contacts that both people share.</summary>
    public double SharedHalfLife { get; init; } = 8;

    /// <summary>The number of active periods after which a person's attendance counts half.</summary>
    public double AttendanceHalfLife { get; init; } = 1;

    /// <summary>The number of active periods after which a new contact counts half, for the number of new contacts.</summary>
    public double NewContactsHalfLife { get; init; } = 2;

    /// <summary>Weight of <see cref="MeetingTerm.Acquaintances"/>.</summary>
    public double WalkWeight { get; init; } = 1;

    /// <summary>Weight of <see cref="MeetingTerm.Groups"/>.</summary>
    public double GroupsWeight { get; init; } = 0.5;

    /// <summary>Weight of <see cref="MeetingTerm.Circles"/>, doubled if no groups are known: the circles replace them.</summary>
    public double CirclesWeight { get; init; } = 0.5;

    /// <summary>Weight of <see cref="MeetingTerm.NewContacts"/>.</summary>
    public double NewContactsWeight { get; init; } = 0.25;

    /// <summary>Weight of <see cref="MeetingTerm.Newness"/>.</summary>
    public double NewnessWeight { get; init; } = 0.5;
}
