namespace Juluo.People;

/// <summary>A need or an offer to be added. Skills that the community's list lacks are added to it.</summary>
public sealed record NewPosting(string Text, IReadOnlyList<LocalizedText> Skills)
{
    /// <summary>The text in another language, or null.</summary>
    public string? Translation { get; init; }

    /// <summary>The terms; null if not given.</summary>
    public PostingTerms? Terms { get; init; }

    /// <summary>The last day; null if it is open until removed.</summary>
    public LocalDate? ClosesOn { get; init; }

    /// <summary>Returns the errors in its texts, each at the field of that name.</summary>
    /// <param name="field">The field of <see cref="Text"/>, also used for properties without a separate field.</param>
    public IEnumerable<Error> Check(string field, string? skillsField = null, string? translationField = null)
    {
        foreach (var error in FormText.CheckGiven(field, Text, Posting.MostText))
            yield return error;
        foreach (var error in FormText.Check(translationField ?? field, Translation, Posting.MostText))
            yield return error;
        if (Skills.Count > Posting.MostSkills)
            yield return new PostingErrors.TooManySkills(skillsField ?? field, Posting.MostSkills);
        foreach (var error in Skills.SelectMany(s => Term.CheckWord(skillsField ?? field, s)).Distinct())
            yield return error;
    }

    /// <summary>Reads skills typed as a comma-separated list.</summary>
    public static IReadOnlyList<LocalizedText> SkillsIn(string? typed) => [.. WordList.Read(typed).Select(s => new LocalizedText(s))];
}
