namespace Juluo.People;

/// <summary>POST /people/{id}/departure — ends a membership, by an operator. The person becomes alumni, without a profile until they wish one; what of theirs is still open ends.</summary>
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
    /// <param name="KeepsBookings">Keeps the person's coming bookings.</param>
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
