namespace Juluo.Challenges;

public sealed partial class ChallengesModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("challenges", "challenges.challenge", "made_by").Moves().Cleared("made_by").AlsoShown(),
            new PersonalDataField("challenges", "challenges.challenge_entry", "entered_by").Cleared("entered_by"),
            new PersonalDataField("challenges", "challenges.challenge_entrant", "person_id").Moves("t.entry_id", "o.entry_id = t.entry_id"),
            new PersonalDataField("challenges", "challenges.challenge_submission", "by_person").Cleared("by_person"),
            new PersonalDataField("juries", "challenges.challenge_juror", "person_id").Moves(
                "t.challenge_id",
                "o.challenge_id = t.challenge_id"
            ),
            new PersonalDataField("juries", "challenges.juror_conflict", "person_id").Moves("t.entry_id", "o.entry_id = t.entry_id"),
            new PersonalDataField("juries", "challenges.score_sheet", "person_id")
                .Moves("t.id", "o.entry_id = t.entry_id and o.round = t.round")
                .Cleared("person_id")
                .AlsoShown(),
            new PersonalDataField("challenge-votes", "challenges.challenge_vote", "person_id").Moves(
                "t.challenge_id",
                "o.challenge_id = t.challenge_id"
            )
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["challenges.challenge_award.challenge_id"] = "a challenge",
                ["challenges.challenge_entrant.challenge_id"] = "a challenge",
                ["challenges.challenge_result.challenge_id"] = "a challenge",
                ["challenges.challenge_submission.challenge_id"] = "a challenge",
                ["challenges.challenge_vote.challenge_id"] = "a challenge",
                ["challenges.juror_conflict.challenge_id"] = "a challenge",
                ["challenges.score_sheet.challenge_id"] = "a challenge",
            },
        };
}
