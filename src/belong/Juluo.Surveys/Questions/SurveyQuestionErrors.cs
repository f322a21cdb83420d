namespace Juluo.Surveys;

internal static class SurveyQuestionErrors
{
    /// <param name="Question">The question whose kind a survey can't count.</param>
    public sealed record WrongKind(string Question) : Invalid("survey-question.wrong-kind", "form");

    public sealed record TooManyTexts(int Most) : Invalid("survey-question.too-many-texts", "form");
}
