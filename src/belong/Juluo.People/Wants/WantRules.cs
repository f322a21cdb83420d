namespace Juluo.People;

/// <summary>Rules of needs and offers that need no database.</summary>
internal static class WantRules
{
    public static IEnumerable<Error> Check(string field, NewWant want, string? skillsField = null, string? translationField = null)
    {
        foreach (var error in FormText.CheckGiven(field, want.Text, Want.MostText))
            yield return error;
        foreach (var error in FormText.Check(translationField ?? field, want.Translation, Want.MostText))
            yield return error;
        if (want.Skills.Count > Want.MostSkills)
            yield return new WantErrors.TooManySkills(skillsField ?? field, Want.MostSkills);
        foreach (
            var error in want.Skills.SelectMany(s =>
                FormText
                    .CheckGiven(skillsField ?? field, s.Zh, Term.MostZh)
                    .Concat(FormText.CheckGiven(skillsField ?? field, s.En, Term.MostEn))
            )
        )
            yield return error;
    }

    /// <summary>Skills as people type them.</summary>
    public static IReadOnlyList<LocalizedText> Skills(string? typed) => [.. WordList.Read(typed).Select(s => new LocalizedText(s))];
}
