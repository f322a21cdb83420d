namespace Juluo.People;

/// <summary>POST /people/{id}/roles/removal — removes a role from a person, effective from their next request. The last operator keeps theirs.</summary>
[Post("/people/{id}/roles/removal", RoleGiving.Permission, Form = typeof(ShowMembership), SessionOnly = true, Say = "people.roles.taken")]
internal sealed class WithdrawRole(RoleStore store, RoleGiving giving, MembershipStore memberships, Audit audit, Outbox outbox)
    : Slice<WithdrawRole.Input, Done>
{
    public sealed record Input(PersonId Id, string Role = "", SiteId? Site = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await RoleChoice.Read(input.Role, store, stop) is not { } role)
            return new NotFound();
        if ((giving.Stale() ?? giving.Refuses(caller, role)) is { } refused)
            return refused;
        var taken = await store.Take(input.Id, role.BuiltIn, role.Own?.Id, input.Site, stop);
        if (taken.Failed)
            return taken;
        await memberships.Write(input.Id, StepKind.RoleTaken, caller.Self, role.About, stop);
        await outbox.Publish(new RoleChanged(false, new(input.Id, role.BuiltIn, role.Own?.Id, input.Site)), stop);
        await audit.Did(caller.Self, "people.role-taken", input.Id.ToString(), new { role = role.About, input.Site }, stop);
        return Done.It;
    }
}
