namespace Juluo.People;

/// <summary>POST /people/{id}/trial/success — makes a person on trial a member.</summary>
[Post("/people/{id}/trial/success", "people.manage", Form = typeof(ShowMembership), Say = "people.membership.trial-passed")]
internal sealed class PassTrial(MembershipStore store) : Slice<PassTrial.Input, Done>
{
    public sealed record Input(PersonId Id);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        store.Take(input.Id, caller.Self, (person, _) => person.Pass(), stop);
}
