namespace Juluo.People;

/// <summary>POST /people/{id}/resumption — ends the pause of a membership, by an operator.</summary>
[Post(
    "/people/{id}/resumption",
    "people.manage",
    Form = typeof(ShowMembership),
    Say = "people.membership.resumed",
    Undo = "/people/{id}/pause"
)]
internal sealed class ResumePerson(MembershipStore store) : Slice<ResumePerson.Input, Done>
{
    public sealed record Input(PersonId Id);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        store.Take(input.Id, caller.Self, (person, _) => person.Resume(), stop);
}
