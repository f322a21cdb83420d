namespace Juluo.Alliances;

public sealed partial class AlliancesModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("alliances", "alliances.alliance_signature", "person_id")
                .ErasedBy("alliances.forget_in_alliances")
                .Without("hash"),
            new PersonalDataField("allied", "alliances.allied_look", "person_id").For(2 * 365, "last_at"),
            new PersonalDataField("allied", "alliances.allied_reading", "person_id").For(2 * 365, "last_at"),
            // The same function deletes the other community's copy. No one may see how an open request was answered.
            new PersonalDataField("contacts", "alliances.contact_sent", "person_id")
                .Moves()
                .ErasedBy("alliances.forget_contacts")
                .Without("handle", "told")
                .For(2 * 365, "asked_at"),
            new PersonalDataField("contacts", "alliances.contact_received", "person_id")
                .Moves()
                .ErasedBy("alliances.forget_contacts")
                .Without("handle", "told")
                .For(2 * 365, "asked_at"),
            new PersonalDataField("asked-needs", "alliances.asked_need", "person_id")
                .Moves(unless: "o.want_id = t.want_id and o.ended_at is null")
                .For(2 * 365, "asked_at")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["alliances.alliance_cover.alliance_id"] = "an alliance",
                ["alliances.asked_need.want_id"] = "what the person needs",
                ["alliances.contact_received.need_id"] = "what the person needs",
                ["alliances.contact_sent.handle"] = "the two of a question, by a keyed digest",
                ["alliances.contact_sent.email"] = "of a person elsewhere, whose erasure there takes it from here",
                ["alliances.contact_received.handle"] = "the two of a question, by a keyed digest",
                ["alliances.contact_received.email"] = "of a person elsewhere, whose erasure there takes it from here",
            },
        };
}
