namespace Juluo.Collaborations;

/// <summary>Roles as people read them.</summary>
internal static class RoleText
{
    /// <summary>A sign for a degree; its word stands beside it for those who listen.</summary>
    public static string Sign(RoleDegree degree) =>
        degree switch
        {
            RoleDegree.Clearly => "●",
            RoleDegree.Partly => "◐",
            _ => "–",
        };

    /// <summary>Which roles the citizens have, in a sentence.</summary>
    public static string Leading(RolePicture picture, Words words) =>
        picture.Leading is { Count: > 0 } leading
            ? words.Say(
                "collaborations.roles.leading",
                new { roles = string.Join(words["collaborations.roles.and"], leading.Select(r => words[r, "many"])) }
            )
            : words["collaborations.roles.unclear"];
}
