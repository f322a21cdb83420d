namespace Juluo.Collaborations;

public sealed partial class CollaborationsModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("collaborations", "collaborations.collaboration_person", "person_id").Moves(
                unless: "o.collaboration_id = t.collaboration_id and o.left_on is null and t.left_on is null"
            ),
            new PersonalDataField("collaborations", "collaborations.collaboration", "made_by").Cleared("made_by"),
            new PersonalDataField("collaborations", "collaborations.exchange", "written_by").Moves().Cleared("written_by").AlsoShown(),
            new PersonalDataField("collaborations", "collaborations.role_reading", "made_by").Cleared("made_by").AlsoShown(),
            new PersonalDataField("collaboration-agreements", "collaborations.collaboration_agreement", "written_by")
                .Cleared("written_by")
                .AlsoShown(),
            new PersonalDataField("collaboration-agreements", "collaborations.collaboration_signature", "recorded_by").Cleared(
                "recorded_by"
            )
        );
}
