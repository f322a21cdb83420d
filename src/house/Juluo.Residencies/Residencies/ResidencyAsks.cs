namespace Juluo.Residencies;

/// <summary>A preview of a residency's questions, shown before people begin.</summary>
/// <param name="Language">The language of the texts.</param>
/// <param name="Minutes">The usual number of minutes needed; null if not stated.</param>
/// <param name="Intro">A text about documents to have at hand, in Markdown.</param>
public sealed record ResidencyAsks(string Language, int? Minutes, string? Intro, IReadOnlyList<AskedQuestion> Questions)
{
    /// <returns>Null if nothing is asked.</returns>
    internal static ResidencyAsks? Of(FormDefinition? form, string reader)
    {
        if (form is null)
            return null;
        var language = form.LanguageFor(reader);
        return new(
            language,
            form.Minutes,
            form.Intro?.In(language),
            [
                .. form.Pages.SelectMany(p =>
                    p.Questions.Select(q => new AskedQuestion(q.Label.In(language), q.Required && q.ShowIf is null && p.ShowIf is null))
                ),
            ]
        );
    }
}

/// <param name="Required">True if it has to be answered; false also if it is only asked depending on an earlier answer.</param>
public sealed record AskedQuestion(string Label, bool Required);
