namespace Juluo.People;

/// <summary>POST /settings/roles/{id}/removal — removes a role: it grants nothing from now on. It can be restored.</summary>
[Post(
    "/settings/roles/{id}/removal",
    RoleGiving.Permission,
    SessionOnly = true,
    Then = "/settings/roles",
    Say = "people.roles.removed",
    Undo = "/settings/roles/{id}/return"
)]
internal sealed class RemoveRole(RoleStore store, RoleGiving giving, Audit audit) : Slice<RemoveRole.Input, Done>
{
    public sealed record Input(RoleId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is not { } role)
            return new NotFound();
        if ((giving.Stale() ?? giving.Refuses(caller, role.Permissions)) is { } refused)
            return refused;
        var ended = await store.End(input.Id, true, stop);
        if (!ended.Failed)
            await audit.Did(caller.Self, "people.role-removed", input.Id.ToString(), null, stop);
        return ended;
    }
}
