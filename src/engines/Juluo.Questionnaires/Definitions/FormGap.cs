namespace Juluo.Questionnaires;

/// <summary>A text that a language of a form lacks.</summary>
/// <param name="Key">The place of the text, such as <c>q-household-hint</c>.</param>
/// <param name="Number">The number of its question; null: it belongs to none.</param>
/// <param name="Text">The text that readers see in its place.</param>
public sealed record FormGap(string Language, string Key, int? Number, string Text)
{
    /// <summary>Returns the gaps by language, in reading order. Pure.</summary>
    public static List<FormGap> Of(FormDefinition form, string reader)
    {
        var numbers = form.Questions.Select(q => (At: $"q-{q.Name}-", Number: form.NumberOf(q.Name))).ToList();
        return
        [
            .. from language in form.Languages
            from place in FormTextPlaces.Of(form)
            where place.Texts.Own(language) is null
            select new FormGap(
                language,
                place.Key,
                numbers
                    .Where(n => place.Key.StartsWith(n.At, StringComparison.Ordinal))
                    .OrderByDescending(n => n.At.Length)
                    .Select(n => (int?)n.Number)
                    .FirstOrDefault(),
                place.Texts.In(reader)
            ),
        ];
    }
}
