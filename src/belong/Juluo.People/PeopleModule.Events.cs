namespace Juluo.People;

/// <summary>What webhooks may be told of people.</summary>
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
        events.Add<WantEnded, WantEnded.Data>("people.need.ended", "people.see", w => w.Kind == WantKind.Need ? new(w.Want, w.At) : null);
        events.Add<WantEnded, WantEnded.Data>("people.offer.ended", "people.see", w => w.Kind == WantKind.Offer ? new(w.Want, w.At) : null);

        Member("joined", StepKind.Joined);
        Member("paused", StepKind.Paused);
        Member("resumed", StepKind.Resumed);
        Member("left", StepKind.Left);
        Member("returned", StepKind.Returned);
        events.Add<RoleChanged, RoleEvent>("people.role.given", "people.manage", f => f.Given ? f.Now : null);
        events.Add<RoleChanged, RoleEvent>("people.role.taken", "people.manage", f => f.Given ? null : f.Now);

        void Member(string verb, StepKind step) =>
            events.Add<MembershipChanged, MemberEvent>(
                $"people.member.{verb}",
                "people.see",
                f => f.Step == step || (f.Step == StepKind.TrialEnded && step == StepKind.Left) ? new(f.Person, f.State) : null
            );
    }
}
