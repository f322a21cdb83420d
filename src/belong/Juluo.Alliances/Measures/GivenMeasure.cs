namespace Juluo.Alliances;

/// <summary>
/// A figure of this community that allies may see together with others'. It leaves the community as the middle of its class, never exactly: what is not
/// given cannot be computed, whoever joins, leaves, changes their own figure or compares notes with others. Each class has at least two true figures in it.
/// </summary>
internal sealed record GivenMeasure
{
    public const int FewestPeople = 5;

    /// <summary>People in classes of five: 5–9, 10–14, …</summary>
    public const int PeopleOfClass = 5;

    /// <summary>Shares in fifths, and of twice as many people: below that, a fifth is one person and each class a single count.</summary>
    public const int FewestOfShare = 2 * Shares;

    private const int Shares = 5;

    private GivenMeasure(string measure, double value) => (Measure, Value) = (measure, value);

    /// <summary>Lower-case words with dots, such as <c>people.here</c>.</summary>
    public string Measure { get; }

    public double Value { get; }

    /// <summary>So many people; none of fewer than five.</summary>
    public static IEnumerable<GivenMeasure> People(string measure, int count) =>
        count < FewestPeople ? [] : [new(measure, count / PeopleOfClass * PeopleOfClass + PeopleOfClass / 2)];

    /// <summary>Such a part of so many; none of fewer than ten.</summary>
    public static IEnumerable<GivenMeasure> Share(string measure, int part, int of) =>
        of < FewestOfShare ? [] : [new(measure, (Math.Min(part * Shares / of, Shares - 1) * 2 + 1) / (2.0 * Shares))];
}
