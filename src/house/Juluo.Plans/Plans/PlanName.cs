namespace Juluo.Plans;

/// <summary>What a plan or a pass is called and what is said of it, as somebody typed it. One language of a name is enough.</summary>
public sealed record PlanName(string Zh, string En, string? AboutZh, string? AboutEn)
{
    public static Outcome<PlanName> Read(string? zh, string? en, string? aboutZh, string? aboutEn)
    {
        var (nameZh, nameEn) = (Some(zh) ?? Some(en), Some(en) ?? Some(zh));
        var wrong = new List<Error>();
        if (nameZh is null || nameEn is null)
            wrong.Add(new PlanErrors.NoName());
        foreach (
            var (field, text, most) in new[]
            {
                ("nameZh", nameZh, Plan.MostName),
                ("nameEn", nameEn, Plan.MostName),
                ("aboutZh", Some(aboutZh), Plan.MostAbout),
                ("aboutEn", Some(aboutEn), Plan.MostAbout),
            }
        )
            if (text is not null && text.EnumerateRunes().Count() > most)
                wrong.Add(new TooLong(field, most));
        return wrong.Count > 0 ? wrong : new PlanName(nameZh!, nameEn!, Some(aboutZh), Some(aboutEn));
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
