namespace Juluo.People;

/// <summary>A circle or an organisation as other modules see it.</summary>
public sealed record GroupCard(Guid Id, bool IsCircle, string NameZh, string NameEn)
{
    public string Name(string language) => language == Foundation.Languages.English ? NameEn : NameZh;
}
