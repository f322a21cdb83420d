namespace Juluo.People;

/// <summary>POST /settings/roles/{id}/removal — nobody may anything by it any more; it can be brought back.</summary>
[Post("/settings/roles/{id}/removal", RoleGiving.Permission, Then = "/settings/roles", SessionOnly = true)]
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

    protected override Next After(Input input, Done output, Caller caller) =>
        new("/settings/roles", "people.roles.removed", Undo: $"/settings/roles/{input.Id}/return");
}
