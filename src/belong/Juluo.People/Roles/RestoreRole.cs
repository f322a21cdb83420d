namespace Juluo.People;

/// <summary>POST /settings/roles/{id}/return — restores a role, with the people who held it.</summary>
[Post("/settings/roles/{id}/return", RoleGiving.Permission, Then = "/settings/roles", SessionOnly = true)]
internal sealed class RestoreRole(RoleStore store, RoleGiving giving) : Slice<RestoreRole.Input, Done>
{
    public sealed record Input(RoleId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop, ended: true) is not { } role)
            return new NotFound();
        return (giving.Stale() ?? giving.Refuses(caller, role.Permissions)) is { } refused
            ? refused
            : await store.End(input.Id, false, stop);
    }
}
