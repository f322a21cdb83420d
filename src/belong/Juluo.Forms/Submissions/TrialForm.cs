namespace Juluo.Forms;

/// <summary>Trial of a draft, including gaps that prevent publishing it. Pure.</summary>
internal static class TrialForm
{
    /// <summary>Reads a draft that may have gaps. A choice without options or a table without columns cannot be answered, so a trial does not require it.</summary>
    public static FormDefinition Read(string text)
    {
        var draft = DefinitionReader.Read(text, whole: false).Value;
        return draft with
        {
            Pages =
            [
                .. draft.Pages.Select(p =>
                    p with
                    {
                        Sections = [.. p.Sections.Select(s => s with { Questions = [.. s.Questions.Select(Answerable)] })],
                    }
                ),
            ],
        };
    }

    private static FormQuestion Answerable(FormQuestion question) =>
        question
            is { Kind: FormQuestionKind.Choice or FormQuestionKind.Several, Choices.Count: 0 }
                or { Kind: FormQuestionKind.Table, Columns.Count: 0 }
            ? question with
            {
                Required = false,
            }
            : question;
}
