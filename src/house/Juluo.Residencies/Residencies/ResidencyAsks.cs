namespace Juluo.Residencies;

/// <summary>What people read of the questions of a residency before they begin.</summary>
/// <param name="Language">In which the texts stand.</param>
/// <param name="Minutes">How many people usually need; null: it is not said.</param>
/// <param name="Intro">What one needs at hand, in Markdown.</param>
public sealed record ResidencyAsks(string Language, int? Minutes, string? Intro, IReadOnlyList<AskedQuestion> Questions)
{
    /// <returns>Null: nothing is asked.</returns>
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

/// <param name="Required">It has to be answered; false also where it is asked only if an earlier answer calls for it.</param>
public sealed record AskedQuestion(string Label, bool Required);
