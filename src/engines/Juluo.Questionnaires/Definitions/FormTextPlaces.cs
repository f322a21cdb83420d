namespace Juluo.Questionnaires;

/// <summary>All texts of a form with their places, for the translation page: languages side by side, with gaps. Pure.</summary>
public sealed class FormTextPlaces(Func<string, FormTexts, FormTexts> of)
{
    /// <summary>A text and its place, such as <c>q-household-hint</c>.</summary>
    public sealed record Place(string Key, FormTexts Texts);

    /// <summary>Returns all texts in reading order.</summary>
    public static List<Place> Of(FormDefinition definition)
    {
        var places = new List<Place>();
        new FormTextPlaces(
            (key, texts) =>
            {
                places.Add(new(key, texts));
                return texts;
            }
        ).Map(definition);
        return places;
    }

    /// <summary>Returns the number of texts that a language lacks.</summary>
    public static int Gaps(FormDefinition definition, string language) => Of(definition).Count(p => p.Texts.Own(language) is null);

    /// <summary>Returns the form with each text replaced by the function's result.</summary>
    public FormDefinition Map(FormDefinition form) =>
        form with
        {
            Title = of("title", form.Title),
            Intro = Maybe("intro", form.Intro),
            Pages = [.. form.Pages.Select(Page)],
            Checks = [.. form.Checks.Index().Select(c => c.Item with { Say = of($"check-{c.Index + 1}-say", c.Item.Say) })],
            Done = Maybe("done", form.Done),
        };

    private FormPage Page(FormPage page) =>
        page with
        {
            Title = Maybe($"p-{page.Name}-title", page.Title),
            Text = Maybe($"p-{page.Name}-text", page.Text),
            Sections =
            [
                .. page
                    .Sections.Index()
                    .Select(s =>
                        s.Item with
                        {
                            Title = Maybe($"p-{page.Name}-{s.Index}-title", s.Item.Title),
                            Questions = [.. s.Item.Questions.Select(q => Question($"q-{q.Name}", q))],
                        }
                    ),
            ],
        };

    private FormQuestion Question(string key, FormQuestion question) =>
        question with
        {
            Label = of($"{key}-label", question.Label),
            Hint = Maybe($"{key}-hint", question.Hint),
            Statement = Maybe($"{key}-statement", question.Statement),
            Choices = [.. question.Choices.Select(c => c with { Label = of($"{key}-choice-{c.Name}", c.Label) })],
            Needed = [.. question.Needed.Select(c => c with { Label = of($"{key}-needed-{c.Name}", c.Label) })],
            Columns = [.. question.Columns.Select(c => Question($"{key}-column-{c.Name}", c))],
        };

    private FormTexts? Maybe(string key, FormTexts? texts) => texts is null || texts.IsEmpty ? null : of(key, texts);
}
