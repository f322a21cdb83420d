namespace Juluo.Mentoring;

public sealed partial class MentoringModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("mentoring", "mentoring.mentor", "person_id").Moves("'all'", "true"),
            new PersonalDataField("mentoring", "mentoring.mentor_refusal", "person_id").Moves(
                "t.other_id",
                "o.other_id = t.other_id",
                other: "other_id"
            ),
            // People must not learn who refused to learn from them or to mentor them.
            new PersonalDataField("mentoring", "mentoring.mentor_refusal", "other_id")
                .Moves("t.person_id", "o.person_id = t.person_id", other: "person_id")
                .NotShown(),
            new PersonalDataField("mentoring", "mentoring.mentor_round", "opened_by").Cleared("opened_by"),
            new PersonalDataField("mentoring", "mentoring.mentor_request", "trainee_id").Moves("t.round_id", "o.round_id = t.round_id"),
            new PersonalDataField("mentoring", "mentoring.mentor_choice", "trainee_id"),
            new PersonalDataField("mentoring", "mentoring.mentor_choice", "mentor_id")
                .Moves("t.round_id || ' ' || t.trainee_id", "o.round_id = t.round_id and o.trainee_id = t.trainee_id", other: "trainee_id")
                .NotShown(),
            new PersonalDataField("mentoring", "mentoring.mentor_ranking", "mentor_id").Moves(
                "t.round_id || ' ' || t.trainee_id",
                "o.round_id = t.round_id and o.trainee_id = t.trainee_id",
                other: "trainee_id"
            ),
            // A mentor's ranking is shown to the mentor only.
            new PersonalDataField("mentoring", "mentoring.mentor_ranking", "trainee_id").NotShown(),
            new PersonalDataField("mentorships", "mentoring.mentorship", "mentor_id").Moves(
                unless: "o.trainee_id = t.trainee_id and o.state <> 'over' and t.state <> 'over'",
                other: "trainee_id"
            ),
            new PersonalDataField("mentorships", "mentoring.mentorship", "trainee_id").Moves(
                unless: "o.mentor_id = t.mentor_id and o.state <> 'over' and t.state <> 'over'",
                other: "mentor_id"
            ),
            new PersonalDataField("training", "mentoring.training_group", "lead_id").Moves().Cleared("lead_id").AlsoShown(),
            new PersonalDataField("training", "mentoring.training_member", "person_id").Moves("t.group_id", "o.group_id = t.group_id"),
            new PersonalDataField("training", "mentoring.training_session", "lead_id").Moves().Cleared("lead_id"),
            new PersonalDataField("training", "mentoring.training_presence", "person_id").Moves(
                "t.session_id",
                "o.session_id = t.session_id"
            ),
            new PersonalDataField("training", "mentoring.recruitment", "person_id").Moves()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["mentoring.mentor_choice.round_id"] = "a round",
                ["mentoring.mentor_ranking.round_id"] = "a round",
            },
        };
}
