namespace Juluo.People;

/// <summary>
/// Who may give a role, or take it: no one gives a permission that they do not have themselves. A person who brings people in brings them in as members; what goes beyond that takes
/// the permission to give roles, a person who signed in themselves, and a proof of who they are that is not old.
/// </summary>
public sealed class RoleGiving
{
    private readonly App app;
    private readonly RoleStore store;
    private readonly Sessions sessions;

    internal RoleGiving(App app, RoleStore store, Sessions sessions) => (this.app, this.store, this.sessions) = (app, store, sessions);

    /// <summary>To give and take roles, and to say what the community's own may do.</summary>
    public const string Permission = "people.roles";

    /// <summary>Whether the caller may give a role of these permissions, if it is not too long ago that they showed who they are.</summary>
    public static bool May(App app, Caller caller, IEnumerable<string> permissions) =>
        Beyond(app, caller, permissions) is var beyond
        && (beyond.Count == 0 || (caller.Token is null && caller.May(Permission) && beyond.TrueForAll(caller.Permissions.Contains)));

    /// <summary>Null when the caller may give a role of these permissions now.</summary>
    public Error? Refuses(Caller caller, IReadOnlyCollection<string> permissions) =>
        !May(app, caller, permissions) ? new RoleErrors.MoreThanYours()
        : Beyond(app, caller, permissions).Count > 0 ? Stale()
        : null;

    /// <summary>Permissions beyond those of a member. Those of a part that is switched off do not count, nor those that only arrange the menu.</summary>
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

    /// <summary>Whether the caller may move everything that a person holds to another.</summary>
    public async Task<Error?> Refuses(Caller caller, PersonId holder, CancellationToken stop) =>
        Refuses(caller, await PermissionsOf(holder, stop));

    /// <summary>Null when the caller may pause or end a membership: its permissions rest with it, and no one takes one that they do not have.</summary>
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

    /// <summary>Not null when it was too long ago that the caller showed who they are.</summary>
    public Error? Stale() => sessions.RecentlyProved ? null : new AccountErrors.ProveAgain();
}
