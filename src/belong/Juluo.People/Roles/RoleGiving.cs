namespace Juluo.People;

/// <summary>
/// Checks who may give or take a role. No one can give a permission that they do not have. Anyone who brings people in can make them members; any further role needs
/// the permission to give roles, a session (not a token), and a recent proof of identity.
/// </summary>
public sealed class RoleGiving
{
    private readonly App app;
    private readonly RoleStore store;
    private readonly Sessions sessions;

    internal RoleGiving(App app, RoleStore store, Sessions sessions) => (this.app, this.store, this.sessions) = (app, store, sessions);

    /// <summary>The permission to give and take roles, and to define custom roles.</summary>
    public const string Permission = "people.roles";

    /// <summary>Returns whether the caller may give a role with these permissions, given a recent proof of identity.</summary>
    public static bool May(App app, Caller caller, IEnumerable<string> permissions) =>
        Beyond(app, caller, permissions) is var beyond
        && (beyond.Count == 0 || (caller.Token is null && caller.May(Permission) && beyond.TrueForAll(caller.Permissions.Contains)));

    /// <summary>Returns null if the caller may give a role with these permissions now, else the error.</summary>
    public Error? Refuses(Caller caller, IReadOnlyCollection<string> permissions) =>
        !May(app, caller, permissions) ? new RoleErrors.MoreThanYours()
        : Beyond(app, caller, permissions).Count > 0 ? Stale()
        : null;

    /// <summary>
    /// Returns the permissions that only people with <see cref="Permission"/> may give: those that a member lacks, without those of parts that are switched off and those that only
    /// arrange the menu.
    /// </summary>
    private static List<string> Beyond(App app, Caller caller, IEnumerable<string> permissions) =>
        [
            .. permissions
                .Except(app.Allowed([Role.Member]), StringComparer.Ordinal)
                .Except(app.Modules.SelectMany(m => m.Permissions.Arranging), StringComparer.Ordinal)
                .Where(p => app.Uses(caller.Community, p)),
        ];

    public Error? Refuses(Caller caller, Role role) => Refuses(caller, [.. app.Allowed([role])]);

    internal Error? Refuses(Caller caller, RoleChoice role) =>
        role.BuiltIn is { } builtIn ? Refuses(caller, builtIn) : Refuses(caller, role.Own!.Permissions);

    /// <summary>Returns null if the caller may give all roles of a person to another, else the error.</summary>
    public async Task<Error?> Refuses(Caller caller, PersonId holder, CancellationToken stop) =>
        Refuses(caller, await PermissionsOf(holder, stop));

    /// <summary>Returns null if the caller may pause or end a membership. This suspends its permissions, so the caller needs each of them too.</summary>
    public async Task<Error?> RefusesToEnd(Caller caller, PersonId holder, CancellationToken stop) =>
        Beyond(app, caller, await PermissionsOf(holder, stop)).TrueForAll(caller.Permissions.Contains)
            ? null
            : new MembershipErrors.MayMore();

    private async Task<List<string>> PermissionsOf(PersonId holder, CancellationToken stop)
    {
        var own = await store.All(stop);
        return
        [
            .. (await store.Of(holder, stop)).SelectMany(h =>
                h.BuiltIn is { } role ? app.Allowed([role]) : (IEnumerable<string>)own.First(r => r.Id == h.Own).Permissions
            ),
        ];
    }

    /// <summary>Returns an error if the caller's last proof of identity is too old, else null.</summary>
    public Error? Stale() => sessions.RecentlyProved ? null : new AccountErrors.ProveAgain();
}
