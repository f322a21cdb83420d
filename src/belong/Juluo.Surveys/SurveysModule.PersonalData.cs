namespace Juluo.Surveys;

public sealed partial class SurveysModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("surveys", "surveys.invitation", "person_id").Moves("t.survey_id", "o.survey_id = t.survey_id"),
            new PersonalDataField("surveys", "surveys.survey", "opened_by").Moves().Cleared("opened_by")
        );
}
