using NodaTime.Text;

namespace Juluo.Residencies;

/// <summary>What speaks against answers. Pure.</summary>
internal static class AnswerCheck
{
    public const int MostShort = 200;
    public const int MostLong = 4000;
    public const int MostLink = 500;
    public const string Yes = "yes";
    public const string No = "no";

    /// <param name="whole">It is to be sent, so that what has to be answered must be.</param>
    public static List<Error> Of(IReadOnlyList<ResidencyQuestion> questions, IReadOnlyList<string> answers, bool whole, string language)
    {
        var wrong = new List<Error>();
        foreach (var (place, question) in questions.Index())
        {
            var at = Field(place);
            var answer = answers[place];
            if (answer.Length > 0 && Wrong(question, answer, at) is { } error)
                wrong.Add(error);
            else if (answer.Length == 0 && question.Must && whole)
                wrong.Add(new ApplicationErrors.AnswerMissing(at, question.Text.In(language)));
        }

        return wrong;
    }

    /// <summary>The name of a question's field, for errors to lead to.</summary>
    internal static string Field(int place) => $"answer-{place}";

    public static int Most(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.LongText => MostLong,
            QuestionKind.Link => MostLink,
            _ => MostShort,
        };

    private static Error? Wrong(ResidencyQuestion question, string answer, string at) =>
        answer.EnumerateRunes().Count() > Most(question.Kind)
            ? new TooLong(at, Most(question.Kind))
            : question.Kind switch
            {
                QuestionKind.Choice when !question.Choices.Contains(answer, StringComparer.Ordinal) => new NotOffered(at),
                QuestionKind.YesNo when answer is not (Yes or No) => new NotOffered(at),
                QuestionKind.Date when !IsDay(answer) => new ApplicationErrors.NoDate(at),
                QuestionKind.Link when !IsLink(answer) => new ApplicationErrors.NoLink(at),
                _ => null,
            };

    private static bool IsDay(string answer) =>
        LocalDatePattern.Iso.Parse(answer) is { Success: true } day && BookingTime.InReach(day.Value);

    private static bool IsLink(string answer) =>
        Uri.TryCreate(answer, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0
        && !answer.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
}
