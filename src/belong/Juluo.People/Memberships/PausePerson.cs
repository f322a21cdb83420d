namespace Juluo.People;

/// <summary>POST /people/{id}/pause — an operator pauses a membership.</summary>
[Post("/people/{id}/pause", "people.manage", Form = typeof(ShowMembership))]
internal sealed class PausePerson(MembershipStore store, RoleGiving giving) : Slice<PausePerson.Input, Done>
{
    public sealed record Input(PersonId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await giving.RefusesToEnd(caller, input.Id, stop) is { } refused
            ? refused
            : await store.Take(input.Id, caller.Self, (person, _) => person.Pause(), stop);

    protected override Next After(Input input, Done output, Caller caller) =>
        new($"/people/{input.Id}/membership", "people.membership.paused", Undo: $"/people/{input.Id}/resumption");
}
