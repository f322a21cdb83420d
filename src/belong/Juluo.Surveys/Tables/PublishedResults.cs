namespace Juluo.Surveys;

/// <summary>Published results of a survey, which are all that remains of its answers.</summary>
/// <param name="Answers">The number of people who answered.</param>
public sealed record PublishedResults(int Answers, IReadOnlyList<PublishedQuestion> Questions, IReadOnlyList<PublishedTexts> Texts)
{
    public PublishedQuestion? Question(string name) => Questions.FirstOrDefault(q => q.Name == name);

    public CountRange? Share(string question, string choice) => Question(question)?.Shares.FirstOrDefault(s => s.Choice == choice)?.Count;
}

/// <param name="Name">The question's name in its form.</param>
/// <param name="Crossed">The results by answer to the crossed question.</param>
public sealed record PublishedQuestion(string Name, IReadOnlyList<PublishedShare> Shares, IReadOnlyList<PublishedColumn> Crossed);

/// <param name="Choice">The choice's written name, yes or no, or <see cref="SurveyVariable.Unanswered"/>.</param>
/// <param name="Count">The number of people, or null if too few.</param>
public sealed record PublishedShare(string Choice, CountRange? Count);

/// <param name="Choice">The answer to the crossed question.</param>
/// <param name="Count">The number of people with that answer, or null if too few.</param>
public sealed record PublishedColumn(string Choice, CountRange? Count, IReadOnlyList<PublishedShare> Shares);

/// <summary>The answers to a text question, in random order.</summary>
public sealed record PublishedTexts(string Name, IReadOnlyList<string> Texts);
