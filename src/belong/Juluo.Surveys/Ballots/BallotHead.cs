namespace Juluo.Surveys;

/// <summary>What stands above each page of a ballot.</summary>
/// <param name="Title">In the language that it is shown in.</param>
/// <param name="Language">In which the form is shown.</param>
public sealed record BallotHead(SurveyId Survey, string Title, string Language)
{
    internal static BallotHead Of(BallotDesk.Held held) => new(held.Survey.Id, held.Form.Title.In(held.Language), held.Language);
}
