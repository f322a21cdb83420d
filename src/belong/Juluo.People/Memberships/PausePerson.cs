namespace Juluo.People;

/// <summary>POST /people/{id}/pause — pauses a membership, by an operator.</summary>
[Post(
    "/people/{id}/pause",
    "people.manage",
    Form = typeof(ShowDeparture),
    Then = "/people/{id}/membership",
    Say = "people.membership.paused",
    Undo = "/people/{id}/resumption"
)]
internal sealed class PausePerson(MembershipStore store, RoleGiving giving) : Slice<PausePerson.Input, Done>
{
    /// <param name="CancelsBookings">True to cancel the person's future bookings, false to keep them.</param>
    public sealed record Input(PersonId Id, bool CancelsBookings = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await giving.RefusesToEnd(caller, input.Id, stop) is { } refused
            ? refused
            : await store.Take(input.Id, caller.Self, (person, _) => person.Pause(), stop, keepsBookings: !input.CancelsBookings);
}
