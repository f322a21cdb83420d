namespace Juluo.Surveys;

public readonly record struct SurveyId(Guid Value) : IId<SurveyId>
{
    public override string ToString() => Value.ToString();
}
