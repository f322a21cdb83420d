namespace Juluo.People;

/// <summary>Webhook events about people.</summary>
public sealed partial class PeopleModule
{
    public override void Events(PublicEvents events)
    {
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
