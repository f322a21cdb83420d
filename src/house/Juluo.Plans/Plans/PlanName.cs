namespace Juluo.Plans;

/// <summary>What a plan or a pass is called and what is said of it, as somebody typed it. One language of a name is enough.</summary>
public sealed record PlanName(string Zh, string En, string? AboutZh, string? AboutEn)
{
    public static Outcome<PlanName> Read(string? zh, string? en, string? aboutZh, string? aboutEn)
    {
        var (nameZh, nameEn) = (FormText.Some(zh) ?? FormText.Some(en), FormText.Some(en) ?? FormText.Some(zh));
        var wrong = new List<Error>();
        if (nameZh is null || nameEn is null)
            wrong.Add(new NameMissing());
        foreach (
            var (field, text, most) in new[]
            {
                ("nameZh", nameZh, Plan.MostName),
                ("nameEn", nameEn, Plan.MostName),
                ("aboutZh", FormText.Some(aboutZh), Plan.MostAbout),
                ("aboutEn", FormText.Some(aboutEn), Plan.MostAbout),
            }
        )
            if (text is not null && text.EnumerateRunes().Count() > most)
                wrong.Add(new TooLong(field, most));
        return wrong.Count > 0 ? wrong : new PlanName(nameZh!, nameEn!, FormText.Some(aboutZh), FormText.Some(aboutEn));
    }
}
