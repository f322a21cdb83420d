namespace Juluo.People;

/// <summary>A role in the database: <c>FrontDesk</c> is <c>front_desk</c>.</summary>
public static class RoleWord
{
    private static readonly Dictionary<string, Role> Roles = Enum.GetValues<Role>().ToDictionary(Of, StringComparer.Ordinal);

    /// <summary>Roles that describe what a person was to the community. They survive leaving; every other role ends with the membership.</summary>
    public static readonly string[] OfBelonging = [Of(Role.Member), Of(Role.Resident), Of(Role.Trainee), Of(Role.Mentor)];

    public static string Of(Role role) => Snake.Case(role.ToString());

    public static Role Read(string word) => Roles[word];

    public static Role? Find(string word) => Roles.TryGetValue(word, out var role) ? role : null;
}
