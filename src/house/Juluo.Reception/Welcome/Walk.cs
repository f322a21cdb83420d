namespace Juluo.Reception;

/// <summary>What a new person is guided through.</summary>
[Named("walk")]
internal enum Walk
{
    /// <summary>A member's first days.</summary>
    Member,

    /// <summary>The first week of who runs the place.</summary>
    Operator,
}

/// <summary>One thing to do first; the catalogues have its words under <c>welcome.step.</c> and its name.</summary>
public sealed record WalkStep(string Name, string Path, bool Done)
{
    internal const string Visitors = "visitors";
}

/// <summary>What is done and what comes next. Gone when all is done, or when its reader dismissed it.</summary>
/// <param name="Plans">Of a member: those that they have.</param>
/// <param name="SaysPlan">Whether there are plans here to speak of.</param>
/// <param name="DayPass">What a day costs who has none; null: they have one, or no day is sold.</param>
public sealed record WalkView(string Walk, IReadOnlyList<WalkStep> Steps, IReadOnlyList<LocalizedText> Plans, bool SaysPlan, Money? DayPass)
    : IHeadline
{
    internal WalkStep? Next => Steps.FirstOrDefault(s => !s.Done);

    public string? Headline(Words words) => words.Say("welcome.headline", new { done = Steps.Count(s => s.Done), of = Steps.Count });
}
