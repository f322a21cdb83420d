namespace Juluo.Reception;

/// <summary>The sets of first steps that guide new people.</summary>
[Named("walk")]
internal enum Walk
{
    /// <summary>The first days of a member.</summary>
    Member,

    /// <summary>The first week of an operator.</summary>
    Operator,
}

/// <summary>A first step; the catalogues have its words under <c>welcome.step.</c> and its name.</summary>
public sealed record WalkStep(string Name, string Path, bool Done)
{
    internal const string Visitors = "visitors";
}

/// <summary>The first steps, done and next. Hidden when all are done or the reader dismissed them.</summary>
/// <param name="Plans">The member's plans; empty for operators.</param>
/// <param name="SaysPlan">True if the text mentions plans.</param>
/// <param name="DayPass">The lowest price of a day for a member without a plan; null if they have a plan or no day is sold.</param>
public sealed record WalkView(string Walk, IReadOnlyList<WalkStep> Steps, IReadOnlyList<LocalizedText> Plans, bool SaysPlan, Money? DayPass)
    : IHeadline
{
    internal WalkStep? Next => Steps.FirstOrDefault(s => !s.Done);

    public string? Headline(Words words) => words.Say("welcome.headline", new { done = Steps.Count(s => s.Done), of = Steps.Count });
}
