namespace Juluo.Surveys;

/// <summary>Checks which questions of a form a survey can ask: questions whose answers are counted, and texts. Pure.</summary>
internal static class SurveyQuestions
{
    public const int MostTexts = 6;

    /// <summary>The maximum number of characters of a text answer. Answers that aren't sent yet are in cookies, which are small.</summary>
    public const int MostCharacters = 500;

    private const int MostColumns = 12;

    public static bool IsText(FormQuestion question) =>
        question.Kind is FormQuestionKind.Text or FormQuestionKind.LongText or FormQuestionKind.Email or FormQuestionKind.Phone;

    public static bool IsCounted(FormQuestion question) =>
        question.Kind is FormQuestionKind.Choice or FormQuestionKind.Several or FormQuestionKind.YesNo;

    /// <summary>Checks if a form can be asked anonymously. Returns the errors; an empty list if it can.</summary>
    public static List<Error> Wrong(FormDefinition form)
    {
        List<Error> wrong =
        [
            .. form
                .Questions.Where(q => !IsText(q) && !IsCounted(q))
                .Select(q => new SurveyQuestionErrors.WrongKind(q.Label.In(form.Languages[0]))),
        ];
        if (form.Questions.Count(IsText) > MostTexts)
            wrong.Add(new SurveyQuestionErrors.TooManyTexts(MostTexts));
        return wrong;
    }

    /// <summary>Returns the questions by which others can be crossed: each person gives one of a few answers.</summary>
    public static IEnumerable<FormQuestion> Crossing(FormDefinition form) =>
        form.Questions.Where(q =>
            q.Kind is FormQuestionKind.YesNo || (q.Kind is FormQuestionKind.Choice && q.Choices.Count <= MostColumns)
        );

    /// <summary>Returns the form as asked in a survey: without prefilled personal data, and with short texts.</summary>
    public static FormDefinition Asked(FormDefinition form) =>
        form with
        {
            Pages =
            [
                .. form.Pages.Select(p =>
                    p with
                    {
                        Sections = [.. p.Sections.Select(s => s with { Questions = [.. s.Questions.Select(Asked)] })],
                    }
                ),
            ],
        };

    private static FormQuestion Asked(FormQuestion question) =>
        question with
        {
            Prefill = null,
            Characters = IsText(question) ? Math.Min(question.Longest, MostCharacters) : question.Characters,
        };
}
