namespace Juluo.Surveys;

/// <summary>A variable to count: each person gives one of a few answers. A multiple-choice question is one variable per choice. Pure.</summary>
/// <param name="Choice">The choice, or null if the question has a single answer.</param>
/// <param name="Categories">The written names of the answers.</param>
public sealed record SurveyVariable(string Question, string? Choice, IReadOnlyList<string> Categories)
{
    /// <summary>The category of people who didn't answer; no choice can have this name.</summary>
    public const string Unanswered = "not-answered";
    public const string Yes = "yes";
    public const string No = "no";

    internal static IEnumerable<SurveyVariable> Of(FormDefinition form)
    {
        foreach (var page in form.Pages)
        foreach (var question in page.Questions.Where(SurveyQuestions.IsCounted))
        {
            if (question.Kind == FormQuestionKind.Several)
            {
                foreach (var choice in question.Choices)
                    yield return new(question.Name, choice.Name, [Yes, No]);
                continue;
            }

            IReadOnlyList<string> given = question.Kind == FormQuestionKind.YesNo ? [Yes, No] : [.. question.Choices.Select(c => c.Name)];
            var always = question.Required && question.ShowIf is null && page.ShowIf is null;
            yield return new(question.Name, null, always ? given : [.. given, Unanswered]);
        }
    }

    /// <summary>Returns the index of a person's category.</summary>
    internal int Of(AnswerSet answers)
    {
        var said = answers[Question] switch
        {
            SaidChoice one => one.Choice,
            SaidYesNo yesNo => yesNo.Yes ? Yes : No,
            SaidSeveral several => several.Choices.Contains(Choice) ? Yes : No,
            _ => Choice is null ? Unanswered : No,
        };
        return Categories.TakeWhile(c => c != said).Count();
    }
}
