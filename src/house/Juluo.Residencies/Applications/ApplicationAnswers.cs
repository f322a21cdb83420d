namespace Juluo.Residencies;

/// <summary>The answers by page, with the version of the form that was answered.</summary>
/// <param name="Language">The language of the questions.</param>
/// <param name="Done">The form's text about the next steps, in Markdown, or null.</param>
/// <param name="Owed">True if the applicant has yet to send documents, as declared when sending.</param>
public sealed record ApplicationAnswers(string Language, IReadOnlyList<AnsweredPage> Pages, string? Done, bool Owed)
{
    /// <summary>The dates in the answers, in the order of the questions.</summary>
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
