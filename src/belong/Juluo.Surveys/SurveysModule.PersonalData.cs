namespace Juluo.Surveys;

public sealed partial class SurveysModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("surveys", "surveys.invitation", "person_id").Moves("t.survey_id", "o.survey_id = t.survey_id"),
            new PersonalDataField("surveys", "surveys.survey", "opened_by").Moves().Cleared("opened_by")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["surveys.ballot.sealed"] = "what nobody can join to a person, and what is gone once the survey closes",
                ["surveys.result.published"] =
                    "counts of five people and more, and texts whose writers were told that they are shown without a name",
                ["surveys.survey.form_id"] = "the form that is asked",
            },
        };
}
