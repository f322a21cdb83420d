namespace Juluo.People;

/// <summary>POST /people/{id}/trial — begins a trial membership, or changes its last day, by an operator.</summary>
[Post("/people/{id}/trial", "people.manage", Form = typeof(ShowMembership), Say = "people.membership.trial-begun")]
internal sealed class BeginTrial(MembershipStore store, RoleGiving giving) : Slice<BeginTrial.Input, Done>
{
    public sealed record Input(PersonId Id, [Required] LocalDate? Until);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        input.Until is not { } until ? new Missing(nameof(input.Until))
        : await giving.RefusesToEnd(caller, input.Id, stop) is { } refused ? refused // a trial ends automatically
        : await store.Take(input.Id, caller.Self, (person, today) => person.Try(until, today), stop);
}
