namespace Juluo.Collaborations;

public sealed partial class CollaborationsModule
{
    // The application cannot change sealed or append-only rows, so a database function erases the names in them.
    private const string Forget = "collaborations.forget_who_wrote";

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("collaborations", "collaborations.collaboration_person", "person_id").Moves(
                unless: "o.collaboration_id = t.collaboration_id and o.left_on is null and t.left_on is null"
            ),
            new PersonalDataField("collaborations", "collaborations.collaboration", "made_by").Cleared("made_by"),
            new PersonalDataField("collaborations", "collaborations.exchange", "written_by").Moves().Cleared("written_by").AlsoShown(),
            new PersonalDataField("collaborations", "collaborations.role_reading", "made_by").ErasedBy(Forget),
            new PersonalDataField("collaboration-agreements", "collaborations.collaboration_agreement", "written_by")
                .ErasedBy(Forget)
                .Without("hash"),
            new PersonalDataField("collaboration-agreements", "collaborations.collaboration_signature", "recorded_by")
                .ErasedBy(Forget)
                .Without("hash")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["collaborations.collaboration_signature.collaboration_id"] = "a collaboration",
                ["collaborations.exchange_person.collaboration_id"] = "a collaboration",
            },
        };
}
