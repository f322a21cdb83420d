namespace Juluo.Surveys;

/// <summary>The header of each page of a response.</summary>
/// <param name="Title">The title in the shown language.</param>
/// <param name="Language">The language in which the form is shown.</param>
public sealed record SurveyResponseHead(SurveyId Survey, string Title, string Language)
{
    internal static SurveyResponseHead Of(SurveyResponseAccess.Held held) =>
        new(held.Survey.Id, held.Form.Title.In(held.Language), held.Language);
}
