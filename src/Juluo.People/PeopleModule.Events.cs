namespace Juluo.People;

/// <summary>What webhooks may be told of people and of what they decide together.</summary>
public sealed partial class PeopleModule
{
    public override void Events(PublicEvents events)
    {
        events.Add<WantAdded, WantAdded.Data>(
            "people.need.added",
            "people.see",
            w => w.Kind == WantKind.Need ? new(w.Text, w.Skills) : null
        );
        events.Add<WantAdded, WantAdded.Data>(
            "people.offer.added",
            "people.see",
            w => w.Kind == WantKind.Offer ? new(w.Text, w.Skills) : null
        );

        Member("joined", StepKind.Joined);
        Member("paused", StepKind.Paused);
        Member("resumed", StepKind.Resumed);
        Member("left", StepKind.Left);
        Member("returned", StepKind.Returned);
        events.Add<RoleChanged, RoleEvent>("people.role.given", "people.manage", f => f.Given ? f.Now : null);
        events.Add<RoleChanged, RoleEvent>("people.role.taken", "people.manage", f => f.Given ? null : f.Now);

        Circle("founded", CircleEvent.Founded);
        Circle("closed", CircleEvent.Closed);
        Circle("reopened", CircleEvent.Reopened);
        events.Add<MeetingCalled, MeetingEvent>("people.meeting.called", "people.see", f => f.Now);
        events.Add<MeetingCancelled, MeetingEvent>("people.meeting.cancelled", "people.see", f => f.Now);
        events.Add<DecisionOpened, DecisionOpened.Data>("people.decision.opened", "people.see", f => f.Now);
        events.Add<DecisionDecided, DecisionDecided.Data>("people.decision.decided", "people.see", f => f.Now);

        events.Add<OrganisationListed, OrganisationEvent>(
            "people.organisation.added",
            "people.see",
            f => f.Added ? new(f.Organisation) : null
        );
        events.Add<OrganisationListed, OrganisationEvent>(
            "people.organisation.removed",
            "people.see",
            f => f.Added ? null : new(f.Organisation)
        );

        void Member(string verb, StepKind step) =>
            events.Add<MembershipChanged, MemberEvent>(
                $"people.member.{verb}",
                "people.see",
                f => f.Step == step ? new(f.Person, f.State) : null
            );
        void Circle(string verb, string change) =>
            events.Add<CircleChanged, CircleChanged.Data>(
                $"people.circle.{verb}",
                "people.see",
                f => f.Change == change ? new(f.Circle, f.Kind) : null
            );
    }
}
