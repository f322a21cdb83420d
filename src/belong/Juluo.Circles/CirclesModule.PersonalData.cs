namespace Juluo.Circles;

public sealed partial class CirclesModule
{
    public override PersonalData PersonalData { get; } =
        new(
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
            new Holding("shares", "people.dividend_part", "person_id").Stays()
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["people.ballot.decision_id"] = OfDecision,
                ["people.objection_met.decision_id"] = OfDecision,
                ["people.proxy.decision_id"] = OfDecision,
                ["people.turnout.decision_id"] = OfDecision,
                ["people.circle_event.detail"] = "the part or the title that it is about",
            },
        };

    private const string OfDecision = "a decision";
}
