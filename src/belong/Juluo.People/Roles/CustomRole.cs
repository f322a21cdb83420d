namespace Juluo.People;

/// <summary>A role of a community's own: a name in both languages, and permissions out of those that modules declare.</summary>
/// <param name="Holders">How many hold it, anywhere or at a site.</param>
public sealed record CustomRole(RoleId Id, LocalizedText Name, IReadOnlyList<string> Permissions, int Holders)
{
    /// <summary>What is wrong with it, without a look at the database. A permission that no module declares cannot be given.</summary>
    public static List<Error> Check(LocalizedText? name, IReadOnlyList<string> permissions, App app) =>
        [
            .. Term.Check("name", name),
            .. permissions.Count == 0 ? (Error[])[new Missing("permissions")] : [],
            .. permissions.All(app.Permissions.ContainsKey) ? [] : (Error[])[new Unreadable("permissions")],
        ];
}
