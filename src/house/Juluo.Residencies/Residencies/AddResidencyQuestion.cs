namespace Juluo.Residencies;

/// <summary>POST /residencies/{id}/questions — adds a question at the end of the application form. One language is enough.</summary>
[Post(
    "/residencies/{id}/questions",
    SpacesModule.Manage,
    Form = typeof(ShowResidencySettings),
    Then = "/residencies/{id}/settings",
    Say = "residencies.residency.question.added"
)]
internal sealed class AddResidencyQuestion(UnitOfWork work, Clock clock) : Slice<AddResidencyQuestion.Input, AddResidencyQuestion.Output>
{
    /// <param name="Choices">Of a choice: one a line.</param>
    public sealed record Input(
        ResidencyId Id,
        QuestionKind Kind = QuestionKind.Text,
        LocalizedText? Text = null,
        string? Choices = null,
        bool Must = false
    );

    public sealed record Output(ResidencyQuestionId Id) : ICreated<ResidencyQuestionId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ResidencyStore(work, clock).Find(input.Id, stop) is null)
            return new NotFound();
        var store = new ResidencyTextStore(work, clock);
        var choices = input.Kind == QuestionKind.Choice ? Lines(input.Choices) : [];
        if (Check(input.Kind, input.Text, choices) is { Count: > 0 } wrong)
            return wrong;
        if ((await store.Questions(input.Id, stop)).Count >= ResidencyQuestion.MostOfThem)
            return new ResidencyErrors.TooManyQuestions(ResidencyQuestion.MostOfThem);
        return new Output(await store.Ask(input.Id, input.Kind, input.Text!, choices, input.Must, stop));
    }

    internal static List<Error> Check(QuestionKind kind, LocalizedText? text, IReadOnlyList<string> choices)
    {
        var wrong = FormText.Check("text", text, ResidencyQuestion.MostText).ToList();
        if (text is null or { Zh: "" })
            wrong.Add(new Missing("text.zh"));
        if (kind == QuestionKind.Choice && choices.Count < 2)
            wrong.Add(new ResidencyErrors.TooFewChoices());
        if (choices.Count > ResidencyQuestion.MostChoices)
            wrong.Add(new ResidencyErrors.TooManyChoices(ResidencyQuestion.MostChoices));
        if (choices.Any(c => c.EnumerateRunes().Count() > ResidencyQuestion.MostChoice))
            wrong.Add(new TooLong("choices", ResidencyQuestion.MostChoice));
        return wrong;
    }

    private static List<string> Lines(string? typed) =>
        [
            .. (typed ?? "")
                .ReplaceLineEndings("\n")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal),
        ];
}
