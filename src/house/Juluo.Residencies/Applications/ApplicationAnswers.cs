namespace Juluo.Residencies;

/// <summary>What was answered, page by page, with the version of the form that was answered.</summary>
/// <param name="Language">In which the questions stand.</param>
/// <param name="Done">What the form says happens next, in Markdown; null: nothing.</param>
/// <param name="Owed">Documents are still to come, as was said when it was sent.</param>
public sealed record ApplicationAnswers(string Language, IReadOnlyList<AnsweredPage> Pages, string? Done, bool Owed)
{
    /// <summary>The days that the answers name, in the order of the questions.</summary>
    [JsonIgnore]
    internal IReadOnlyList<LocalDate> Days { get; private init; } = [];

    internal static ApplicationAnswers? Of(ReadSubmission? read, string reader)
    {
        if (read is null)
            return null;
        var language = read.Definition.LanguageFor(reader);
        return new(
            language,
            read.Pages(language),
            read.Definition.Done?.In(language),
            read.Answers.Any(a => a.Value is SaidFiles { Later: true })
        )
        {
            Days = [.. read.Definition.Questions.Select(q => read.Answers[q.Name]).OfType<SaidDay>().Select(d => d.Day)],
        };
    }
}
