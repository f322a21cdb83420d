namespace Juluo.Circles;

public sealed partial class CirclesModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("circles", "circles.circle_member", "person_id"),
            new Holding("circles", "circles.attendance", "person_id"),
            new Holding("circles", "circles.agenda_item", "by_person").Cleared("by_person").AlsoShown(),
            new Holding("circles", "circles.circle_event", "by_person", "person_id").ErasedBy("circles.forget_in_circles"),
            new Holding("decisions", "circles.decision", "made_by").Stays(),
            new Holding("decisions", "circles.meeting", "minutes_by").Stays(),
            new Holding("decisions", "circles.decision_voter", "person_id").Stays(),
            new Holding("decisions", "circles.proxy", "person_id", "holder_id").Stays(),
            new Holding("decisions", "circles.turnout", "person_id", "cast_by").Stays(),
            new Holding("decisions", "circles.ballot", "person_id").Stays(),
            new Holding("decisions", "circles.objection_met", "person_id").Stays(),
            new Holding("shares", "circles.share_entry", "from_person", "to_person", "by_person").Stays(),
            new Holding("shares", "circles.share_holding", "person_id").Stays(),
            new Holding("shares", "circles.dividend", "by_person").Stays(),
            new Holding("shares", "circles.dividend_part", "person_id").Stays()
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
