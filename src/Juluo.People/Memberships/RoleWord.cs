using Juluo.Kernel;

namespace Juluo.People;

/// <summary>A role as the database writes it: <c>FrontDesk</c> is <c>front_desk</c>.</summary>
internal static class RoleWord
{
    private static readonly Dictionary<string, Role> Roles = Enum.GetValues<Role>().ToDictionary(Of, StringComparer.Ordinal);

    public static string Of(Role role) => Snake.Case(role.ToString());

    public static Role Read(string word) => Roles[word];
}
