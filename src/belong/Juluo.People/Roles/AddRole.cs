namespace Juluo.People;

/// <summary>POST /settings/roles — adds a custom role.</summary>
[Post("/settings/roles", RoleGiving.Permission, Form = typeof(ListRoles), SessionOnly = true, Say = "people.roles.kept")]
internal sealed class AddRole(RoleStore store, RoleGiving giving, App app, Audit audit, Clock clock) : Slice<AddRole.Input, Created<RoleId>>
{
    public sealed record Input([Required] IReadOnlyList<string> Permissions, [Required] LocalizedText? Name = null);

    public override async Task<Outcome<Created<RoleId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (CustomRole.Check(input.Name, input.Permissions, app) is { Count: > 0 } errors)
            return errors;
        if ((giving.Stale() ?? giving.Refuses(caller, input.Permissions)) is { } refused)
            return refused;
        var id = Id.New<RoleId>(clock);
        var kept = await store.Keep(id, input.Name!, input.Permissions, stop);
        if (kept.Failed)
            return kept.As<Created<RoleId>>();
        await audit.Did(caller.Self, "people.role-added", input.Name!.Zh, new { input.Permissions }, stop);
        return new Created<RoleId>(id);
    }
}
