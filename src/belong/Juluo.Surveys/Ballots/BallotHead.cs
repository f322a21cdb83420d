namespace Juluo.Surveys;

/// <summary>The header of each page of a ballot.</summary>
/// <param name="Title">The title in the shown language.</param>
/// <param name="Language">The language in which the form is shown.</param>
public sealed record BallotHead(SurveyId Survey, string Title, string Language)
{
    internal static BallotHead Of(BallotDesk.Held held) => new(held.Survey.Id, held.Form.Title.In(held.Language), held.Language);
}
