namespace Juluo.Surveys;

/// <summary>Prepares published tables for display, compared with the last time and with published shares. Pure.</summary>
/// <param name="comes">True for the shipped survey.</param>
internal sealed class ResultReading(
    FormDefinition form,
    string language,
    PublishedResults published,
    PublishedResults? earlier,
    string? crossedBy,
    bool comes
)
{
    public ShownQuestion Of(PublishedQuestion question)
    {
        var asked = form.Question(question.Name)!;
        return new(
            question.Name,
            asked.Label.In(language),
            [.. question.Shares.Select(s => Share(asked, s))],
            question.Crossed.Any(c => c.Shares.Any(s => s.Count is not null))
                ?
                [
                    .. question.Crossed.Select(c => new ShownColumn(
                        c.Choice,
                        LabelOf(c.Choice),
                        c.Count,
                        [.. c.Shares.Select(s => s.Count)]
                    )),
                ]
                : []
        );
    }

    private ShownShare Share(FormQuestion question, PublishedShare share) =>
        new(
            share.Choice,
            Label(question, share.Choice),
            share.Count,
            published.Answers,
            share.Count is { } count ? ShareInterval.Wilson(count, published.Answers) : null,
            earlier?.Share(question.Name, share.Choice) is { } before ? new(before, earlier.Answers) : null,
            comes ? CoworkersSurvey.Elsewhere(question.Name, share.Choice) : null
        );

    private string? Label(FormQuestion question, string choice) =>
        question.Choices.FirstOrDefault(c => c.Name == choice)?.Label.In(language);

    private string? LabelOf(string choice) => crossedBy is { } by && form.Question(by) is { } question ? Label(question, choice) : null;
}
