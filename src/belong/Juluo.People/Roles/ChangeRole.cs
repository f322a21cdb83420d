namespace Juluo.People;

/// <summary>POST /settings/roles/{id} — changes the name or the permissions of a role, effective from its holders' next request.</summary>
[Post(
    "/settings/roles/{id}",
    RoleGiving.Permission,
    Form = typeof(ListRoles),
    Changes = typeof(ListRoles),
    SessionOnly = true,
    Say = "people.roles.kept"
)]
internal sealed class ChangeRole(RoleStore store, RoleGiving giving, App app, Audit audit) : Slice<ChangeRole.Input, Done>
{
    public sealed record Input(RoleId Id, [Required] IReadOnlyList<string> Permissions, [Required] LocalizedText? Name = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is not { } before)
            return new NotFound();
        if (CustomRole.Check(input.Name, input.Permissions, app) is { Count: > 0 } errors)
            return errors;
        // The form omits permissions of parts that are switched off: the role keeps them.
        var permissions = input.Permissions.Union(before.Permissions.Where(p => !app.Uses(caller.Community, p))).ToList();
        // Adding or removing a permission gives it to, or takes it from, all holders.
        string[] moved = [.. before.Permissions.Except(permissions), .. permissions.Except(before.Permissions)];
        if ((giving.Stale() ?? giving.Refuses(caller, moved)) is { } refused)
            return refused;
        var kept = await store.Keep(input.Id, input.Name!, permissions, stop);
        if (!kept.Failed)
            await audit.Did(
                caller.Self,
                "people.role-changed",
                input.Name!.Zh,
                new { before = before.Permissions, after = permissions },
                stop
            );
        return kept;
    }
}
