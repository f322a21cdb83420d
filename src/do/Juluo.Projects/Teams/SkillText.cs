namespace Juluo.Projects;

/// <summary>Skills as people type them: separated by commas of either script, semicolons or new lines.</summary>
public static class SkillText
{
    public const int MostSkill = 60;

    public static IReadOnlyList<string> Read(string? typed) =>
        [
            .. (typed ?? "")
                .Split([',', '，', '、', ';', '；', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(s => s.TrimStart('#', '＃').Trim())
                .Where(s => s.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    public static IEnumerable<Error> Check(string field, IReadOnlyList<string> skills, int most)
    {
        if (skills.Count > most)
            yield return new TeamErrors.TooManySkills(field, most);
        foreach (var error in skills.SelectMany(s => FormText.CheckGiven(field, s, MostSkill)).Take(1))
            yield return error;
    }
}
