namespace Juluo.People;

/// <summary>POST /people/{id}/departure — ends a membership, by an operator. The person becomes alumni, without a profile unless they choose one. Open items of theirs end.</summary>
[Post(
    "/people/{id}/departure",
    "people.manage",
    Form = typeof(ShowDeparture),
    Then = "/people/{id}/membership",
    Say = "people.membership.left",
    Undo = "/people/{id}/return"
)]
internal sealed class EndMembership(MembershipStore store, RoleGiving giving, Audit audit) : Slice<EndMembership.Input, Done>
{
    /// <param name="KeepsBookings">True to keep the person's future bookings.</param>
    public sealed record Input(PersonId Id, bool KeepsBookings = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await giving.RefusesToEnd(caller, input.Id, stop) is { } refused)
            return refused;
        var left = await store.Take(
            input.Id,
            caller.Self,
            (person, today) => person.Leave(today, keepsProfile: false),
            stop,
            input.KeepsBookings
        );
        if (!left.Failed)
            await audit.Did(caller.Self, "people.departure", input.Id.ToString(), null, stop);
        return left;
    }
}
