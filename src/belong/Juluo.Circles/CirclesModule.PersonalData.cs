namespace Juluo.Circles;

public sealed partial class CirclesModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("circles", "circles.circle_member", "person_id").Moves(
                unless: "o.circle_id = t.circle_id and o.state <> 'over' and t.state <> 'over'"
            ),
            new PersonalDataField("circles", "circles.attendance", "person_id").Moves("t.meeting_id", "o.meeting_id = t.meeting_id"),
            new PersonalDataField("circles", "circles.agenda_item", "by_person").Moves().Cleared("by_person").AlsoShown(),
            new PersonalDataField("circles", "circles.circle_event", "by_person", "person_id").ErasedBy("circles.forget_in_circles"),
            new PersonalDataField("decisions", "circles.decision", "made_by").Stays(),
            new PersonalDataField("decisions", "circles.meeting", "minutes_by").Stays(),
            new PersonalDataField("decisions", "circles.decision_voter", "person_id").Stays(),
            new PersonalDataField("decisions", "circles.proxy", "person_id", "holder_id").Stays(),
            new PersonalDataField("decisions", "circles.turnout", "person_id", "cast_by").Stays(),
            new PersonalDataField("decisions", "circles.ballot", "person_id").Stays(),
            new PersonalDataField("decisions", "circles.objection_met", "person_id").Stays(),
            new PersonalDataField("shares", "circles.share_entry", "from_person", "to_person", "by_person").Stays(),
            new PersonalDataField("shares", "circles.share_holding", "person_id").Stays(),
            new PersonalDataField("shares", "circles.dividend", "by_person").Stays(),
            new PersonalDataField("shares", "circles.dividend_part", "person_id").Stays()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["circles.ballot.decision_id"] = OfDecision,
                ["circles.objection_met.decision_id"] = OfDecision,
                ["circles.proxy.decision_id"] = OfDecision,
                ["circles.turnout.decision_id"] = OfDecision,
                ["circles.circle_event.detail"] = "the part or the title that it is about",
            },
        };

    private const string OfDecision = "a decision";
}
