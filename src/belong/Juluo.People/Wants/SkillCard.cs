namespace Juluo.People;

/// <summary>A skill as other modules see it. Equal skills have equal ids, whatever language they were typed in.</summary>
public sealed record SkillCard(SkillId Id, string Zh, string En)
{
    public string Name(string language) => string.Equals(language, Languages.English, StringComparison.Ordinal) ? En : Zh;
}
