namespace Juluo.Surveys;

public readonly record struct SurveyId(Guid Value) : IId<SurveyId>
{
    public static SurveyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
