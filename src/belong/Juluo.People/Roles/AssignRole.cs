namespace Juluo.People;

/// <summary>POST /people/{id}/roles — assigns a role to a person, for the whole community or one site.</summary>
[Post("/people/{id}/roles", RoleGiving.Permission, Form = typeof(ShowMembership), SessionOnly = true, Say = "people.roles.given")]
internal sealed class AssignRole(
    RoleStore store,
    RoleGiving giving,
    MembershipStore memberships,
    PeopleFacade people,
    Sites sites,
    Audit audit,
    Outbox outbox
) : Slice<AssignRole.Input, Done>
{
    public sealed record Input(PersonId Id, [Required] string Role = "", SiteId? Site = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Id, stop) is not { } person)
            return new NotFound();
        if (person.State == PersonState.Alumni)
            return new RoleErrors.NotHere();
        if (await RoleChoice.Read(input.Role, store, stop) is not { } role)
            return new Unreadable(nameof(input.Role));
        if ((giving.Stale() ?? giving.Refuses(caller, role)) is { } refused)
            return refused;
        if (input.Site is { } site && (await sites.All(stop)).All(s => s.Id != site || s.ClosedAt is not null))
            return new Unreadable(nameof(input.Site));
        var given = await store.Give(input.Id, role.BuiltIn, role.Own?.Id, input.Site, stop);
        if (given.Failed)
            return given;
        await memberships.Write(input.Id, StepKind.RoleGiven, caller.Self, role.About, stop);
        await outbox.Publish(new RoleChanged(true, new(input.Id, role.BuiltIn, role.Own?.Id, input.Site)), stop);
        await audit.Did(caller.Self, "people.role-given", input.Id.ToString(), new { role = role.About, input.Site }, stop);
        return Done.It;
    }
}
