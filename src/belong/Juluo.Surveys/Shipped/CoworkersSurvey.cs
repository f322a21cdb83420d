namespace Juluo.Surveys;

/// <summary>The coworkers’ survey, which is shipped, and the published shares of the survey it is modelled on.</summary>
internal static class CoworkersSurvey
{
    /// <summary>The source of the questions on priorities and changes: the second survey, as quoted in the article on coworking spaces.</summary>
    private const string Second = "Deskmag, 2nd Global Coworking Survey, 2011 (“How Coworking Works”)";

    /// <summary>The source of age and sex: the first survey, of the United States. 30 to 39 is 78 % under 40 less 41 % under 30; “about 2 out of 3” are men.</summary>
    private const string First = "Deskmag, 1st Global Coworking Survey, United States, 31 January 2011";

    private static readonly Dictionary<(string Question, string Choice), double> Shares = new()
    {
        [("important", "interaction")] = 0.84,
        [("important", "flexible_hours")] = 0.83,
        [("important", "chance")] = 0.82,
        [("important", "knowledge")] = 0.77,
        [("changed", "circle")] = 0.92,
        [("changed", "less_alone")] = 0.86,
        [("changed", "business")] = 0.80,
        [("age", "under_30")] = 0.41,
        [("age", "thirties")] = 0.37,
        [("sex", "man")] = 0.67,
    };

    private static readonly Lazy<FormDefinition> Read = new(() =>
    {
        using var stream = typeof(CoworkersSurvey).Assembly.GetManifestResourceStream("Juluo.Surveys.Shipped.coworkers.yaml")!;
        using var reader = new StreamReader(stream);
        return FormsFacade.Read(reader.ReadToEnd()).Value;
    });

    public static FormDefinition Form => Read.Value;

    public static IReadOnlyList<string> Sources { get; } = [Second, First];

    /// <summary>Returns the published share of a choice, between 0 and 1, or null if unknown.</summary>
    public static double? Elsewhere(string question, string choice) => Shares.TryGetValue((question, choice), out var share) ? share : null;
}
