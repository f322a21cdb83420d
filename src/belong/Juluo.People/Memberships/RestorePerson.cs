namespace Juluo.People;

/// <summary>POST /people/{id}/return — makes alumni members again, by an operator.</summary>
[Post(
    "/people/{id}/return",
    "people.manage",
    Form = typeof(ShowMembership),
    Say = "people.membership.returned",
    Undo = "/people/{id}/departure"
)]
internal sealed class RestorePerson(MembershipStore store, Audit audit) : Slice<RestorePerson.Input, Done>
{
    public sealed record Input(PersonId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var returned = await store.Take(input.Id, caller.Self, (person, _) => person.Return(), stop);
        if (!returned.Failed)
            await audit.Did(caller.Self, "people.return", input.Id.ToString(), null, stop);
        return returned;
    }
}
