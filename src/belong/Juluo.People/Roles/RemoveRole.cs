namespace Juluo.People;

/// <summary>POST /settings/roles/{id}/removal — removes a role, which then grants nothing. It can be restored.</summary>
[Post("/settings/roles/{id}/removal", RoleGiving.Permission, SessionOnly = true, Then = "/settings/roles", Say = "people.roles.removed")]
internal class RemoveRole(RoleStore store, RoleGiving giving, Audit audit) : Reversible<RemoveRole.Input>
{
    public sealed record Input(RoleId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop, ended: !done) is not { } role)
            return new NotFound();
        if ((giving.Stale() ?? giving.Refuses(caller, role.Permissions)) is { } refused)
            return refused;
        var ended = await store.End(input.Id, done, stop);
        if (!ended.Failed)
            await audit.Did(caller.Self, done ? "people.role-removed" : "people.role-restored", input.Id.ToString(), null, stop);
        return ended;
    }
}

/// <summary>POST /settings/roles/{id}/return — restores a role, with the people who held it.</summary>
[Undo("/settings/roles/{id}/return")]
internal sealed class RestoreRole(RoleStore store, RoleGiving giving, Audit audit) : RemoveRole(store, giving, audit);
