namespace Juluo.Residencies;

/// <summary>A question of a residency, as people read beforehand what they will be asked.</summary>
/// <param name="Required">It has to be answered; false also where it is asked only if an earlier answer calls for it.</param>
public sealed record AskedQuestion(string Label, bool Required)
{
    internal static IReadOnlyList<AskedQuestion> Of(FormDefinition? form, string reader)
    {
        if (form is null)
            return [];
        var language = form.LanguageFor(reader);
        return
        [
            .. form.Pages.SelectMany(p =>
                p.Questions.Select(q => new AskedQuestion(q.Label.In(language), q.Required && q.ShowIf is null && p.ShowIf is null))
            ),
        ];
    }
}
