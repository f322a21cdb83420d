namespace Juluo.People;

/// <summary>A custom role of a community: a name in both languages, and permissions that modules declare.</summary>
/// <param name="Holders">The number of people who hold it, anywhere or at a site.</param>
public sealed record CustomRole(RoleId Id, LocalizedText Name, IReadOnlyList<string> Permissions, int Holders)
{
    /// <summary>Returns the errors that can be found without the database. Permissions that no module declares are errors.</summary>
    public static List<Error> Check(LocalizedText? name, IReadOnlyList<string> permissions, App app) =>
        [
            .. Term.Check("name", name),
            .. permissions.Count == 0 ? (Error[])[new Missing("permissions")] : [],
            .. permissions.All(app.Permissions.ContainsKey) ? [] : (Error[])[new Unreadable("permissions")],
        ];
}
