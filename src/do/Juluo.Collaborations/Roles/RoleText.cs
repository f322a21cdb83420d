namespace Juluo.Collaborations;

/// <summary>Formats roles for people.</summary>
internal static class RoleText
{
    /// <summary>Returns a symbol for a degree. Pages add the word for screen readers.</summary>
    public static string Sign(RoleDegree degree) =>
        degree switch
        {
            RoleDegree.Clearly => "●",
            RoleDegree.Partly => "◐",
            _ => "–",
        };

    /// <summary>Returns a sentence that names the leading roles.</summary>
    public static string Leading(RolePicture picture, Words words) =>
        picture.Leading is { Count: > 0 } leading
            ? words.Say(
                "collaborations.roles.leading",
                new { roles = string.Join(words["collaborations.roles.and"], leading.Select(r => words[r, "many"])) }
            )
            : words["collaborations.roles.unclear"];
}
