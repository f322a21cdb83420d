namespace Juluo.People;

/// <summary>GET /settings/roles — lists the built-in and custom roles with their permissions, to add and change.</summary>
[Get("/settings/roles", "people.manage", Page = typeof(RolesPage))]
internal sealed class ListRoles(RoleStore store, App app) : Slice<ListRoles.Input, RolesOutput>
{
    /// <param name="Edit">The role to change; null for a new one.</param>
    public sealed record Input(RoleId? Edit);

    public override async Task<Outcome<RolesOutput>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var all = await store.All(stop);
        if (input.Edit is { } edit && all.All(r => r.Id != edit))
            return new NotFound();
        return new RolesOutput(
            all,
            all.Find(r => r.Id == input.Edit),
            [
                .. app
                    .Modules.Where(r => caller.Community.Uses(r.Part) && r.Permissions.All.Count > 0)
                    .Select(r => new RolesOutput.OfModule(
                        r.Name,
                        [.. r.Permissions.All.Select(p => new RolesOutput.May(p.Name, p.Sentence, p.Roles))]
                    )),
            ]
        );
    }
}

/// <param name="Edit">The role that the form changes; null for a new one.</param>
public sealed record RolesOutput(IReadOnlyList<CustomRole> Own, CustomRole? Edit, IReadOnlyList<RolesOutput.OfModule> Modules)
{
    public sealed record OfModule(string Module, IReadOnlyList<May> Permissions);

    /// <param name="Roles">The built-in roles that hold it.</param>
    public sealed record May(string Name, string Sentence, IReadOnlyList<Role> Roles);
}
