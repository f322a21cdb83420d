namespace Juluo.Surveys;

/// <summary>All that is published of a survey, and all that is left of its answers.</summary>
/// <param name="Answers">How many answered.</param>
public sealed record PublishedResults(int Answers, IReadOnlyList<PublishedQuestion> Questions, IReadOnlyList<PublishedTexts> Texts)
{
    public PublishedQuestion? Question(string name) => Questions.FirstOrDefault(q => q.Name == name);

    public CountRange? Share(string question, string choice) => Question(question)?.Shares.FirstOrDefault(s => s.Choice == choice)?.Count;
}

/// <param name="Name">Of the question in its form.</param>
/// <param name="Crossed">The same among those who gave each answer to the question that it is crossed by.</param>
public sealed record PublishedQuestion(string Name, IReadOnlyList<PublishedShare> Shares, IReadOnlyList<PublishedColumn> Crossed);

/// <param name="Choice">By its written name; yes and no; <see cref="SurveyVariable.Unanswered"/>.</param>
/// <param name="Count">How many; null: too few to say.</param>
public sealed record PublishedShare(string Choice, CountRange? Count);

/// <param name="Choice">The answer to the question that it is crossed by.</param>
/// <param name="Count">How many gave that one; null: too few to say.</param>
public sealed record PublishedColumn(string Choice, CountRange? Count, IReadOnlyList<PublishedShare> Shares);

/// <summary>What people wrote, in no order.</summary>
public sealed record PublishedTexts(string Name, IReadOnlyList<string> Texts);
