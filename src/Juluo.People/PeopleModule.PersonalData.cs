namespace Juluo.People;

public sealed partial class PeopleModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("person", "people.person", "id").ListsPeople("name", "latin_name", "email").AlsoUnder("merged_into"),
            new Holding("person", "people.profile", "person_id").WithFiles("photo", "photo_small"),
            new Holding("person", "people.field_visibility", "person_id"),
            new Holding("person", "people.person_skill", "person_id"),
            new Holding("person", "people.finding", "person_id").NotShown(),
            new Holding("person", "people.merge", "kept_id", "gone_id").NotShown(),
            new Holding("person", "people.merge", "by_person_id").Cleared("by_person_id"),
            new Holding("account", "people.account").ErasedBy("people.forget_account").ReadBy("people.account_data"),
            new Holding("tokens", "people.access_token", "person_id"),
            new Holding("tokens", "people.access_token", "made_by").Cleared("made_by"),
            new Holding("membership", "people.membership", "person_id"),
            new Holding("membership", "people.role_grant", "person_id"),
            new Holding("membership", "people.membership_step", "person_id").GoesWithPerson(),
            new Holding("membership", "people.membership_step", "by_person_id").ErasedBy("people.forget_doer").NotShown(),
            new Holding("invitations", "people.invitation").In("email"),
            new Holding("invitations", "people.invitation", "made_by").Cleared("made_by"),
            new Holding("invitations", "people.invitation_use", "person_id"),
            new Holding("invitations", "people.join_request", "person_id").In("email"),
            new Holding("invitations", "people.join_request", "decided_by").Cleared("decided_by"),
            new Holding("invitations", "people.sheet", "made_by").In("text", "options").NotShown(),
            new Holding("consents", "people.consent", "person_id"),
            new Holding("wants", "people.want", "person_id"),
            new Holding("external-ids", "people.person_external_id", "person_id"),
            new Holding("positions", "people.position", "person_id"),
            new Holding("positions", "people.organisation", "added_by").Cleared("added_by"),
            new Holding("circles", "people.circle_member", "person_id"),
            new Holding("circles", "people.attendance", "person_id"),
            new Holding("circles", "people.agenda_item", "by_person").Cleared("by_person").AlsoShown(),
            new Holding("circles", "people.circle_event", "by_person", "person_id").ErasedBy("people.forget_in_circles"),
            new Holding("decisions", "people.decision", "made_by").Stays(),
            new Holding("decisions", "people.meeting", "minutes_by").Stays(),
            new Holding("decisions", "people.decision_voter", "person_id").Stays(),
            new Holding("decisions", "people.proxy", "person_id", "holder_id").Stays(),
            new Holding("decisions", "people.turnout", "person_id", "cast_by").Stays(),
            new Holding("decisions", "people.ballot", "person_id").Stays(),
            new Holding("decisions", "people.objection_met", "person_id").Stays(),
            new Holding("shares", "people.share_entry", "from_person", "to_person", "by_person").Stays(),
            new Holding("shares", "people.share_holding", "person_id").Stays(),
            new Holding("shares", "people.dividend", "by_person").Stays(),
            new Holding("shares", "people.dividend_part", "person_id").Stays(),
            new Holding("messages", "people.message", "author_id").ErasedBy("people.forget_in_channels"),
            new Holding("messages", "people.message", "mentions", "removed_by").ErasedBy("people.forget_in_channels").NotShown(),
            new Holding("messages", "people.channel_file", "by_person").WithFiles("file_key", "small_key"),
            new Holding("messages", "people.reaction", "person_id"),
            new Holding("messages", "people.channel_reader", "person_id"),
            new Holding("messages", "people.channel", "made_by").Cleared("made_by"),
            new Holding("messages", "people.bridge", "made_by").Cleared("made_by"),
            new Holding("alliances", "people.alliance_signature", "person_id").ErasedBy("people.forget_in_alliances").Without("hash"),
            new Holding("allied", "people.allied_look", "person_id").For(2 * 365, "last_at"),
            new Holding("allied", "people.allied_reading", "person_id").For(2 * 365, "last_at"),
            new Holding("erasure", "people.erasure", "person_id"),
            new Holding("persona", "people.persona", "person_id").NotShown()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["people.account.email"] = Forgotten,
                ["people.account.normalized_email"] = Forgotten,
                ["people.account.email_confirmed"] = Forgotten,
                ["people.account_link.email"] = Forgotten,
                ["people.account_passkey.data"] = Forgotten,
                ["people.ballot.decision_id"] = OfDecision,
                ["people.objection_met.decision_id"] = OfDecision,
                ["people.proxy.decision_id"] = OfDecision,
                ["people.turnout.decision_id"] = OfDecision,
                ["people.finding.skill_ids"] = "skills",
                ["people.finding.trade_id"] = "a trade",
                ["people.circle_event.detail"] = "the part or the title that it is about",
                ["people.invitation.request_id"] = "the request that it answers",
                ["people.join_request.answers"] = "goes with the request",
                ["people.merge.before"] = "goes with the merge",
            },
        };

    private const string OfDecision = "a decision";
    private const string Forgotten = "goes with the account, by people.forget_account";
}
