namespace Juluo.Surveys;

internal static class SurveyRights
{
    public const string Manage = "surveys.manage";
    public const string Answer = "surveys.answer";
}
