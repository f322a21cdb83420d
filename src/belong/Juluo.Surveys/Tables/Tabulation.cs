namespace Juluo.Surveys;

/// <summary>Computes the published tables from a survey's responses. Pure except for the random order of texts.</summary>
internal static class Tabulation
{
    /// <returns>The results, or null if fewer than five answered.</returns>
    public static PublishedResults? Of(FormDefinition form, string? crossedBy, bool showsTexts, IReadOnlyList<AnswerSet> responses)
    {
        if (responses.Count < OneWay.UsualLeast)
            return null;
        var variables = SurveyVariable.Of(form).ToList();
        var columns = variables.Find(v => v.Question == crossedBy && v.Choice is null);
        var of = columns is null ? [] : responses.Select(columns.Of).ToArray();
        var shown = columns is null ? [] : OneWay.Publish(Counts(columns, of));
        return new(
            responses.Count,
            [
                .. variables
                    .Select(v => Table(v, [.. responses.Select(v.Of)], v == columns ? null : columns, of, shown))
                    .GroupBy(t => t.Name, StringComparer.Ordinal)
                    .Select(Together),
            ],
            showsTexts ? [.. form.Questions.Where(SurveyQuestions.IsText).Select(q => Texts(q, responses)).OfType<PublishedTexts>()] : []
        );
    }

    private static PublishedQuestion Table(
        SurveyVariable variable,
        int[] said,
        SurveyVariable? columns,
        int[] of,
        CountRange?[] columnsShown
    )
    {
        var shown = OneWay.Publish(Counts(variable, said));
        var shares = Shares(variable, i => shown[i]);
        if (columns is null)
            return new(variable.Question, shares, []);
        var cells = new int[variable.Categories.Count, columns.Categories.Count];
        foreach (var (at, row) in said.Index())
            cells[row, of[at]]++;
        var published = Crossing.Publish(cells, shown, columnsShown);
        return new(
            variable.Question,
            shares,
            [
                .. columns.Categories.Select(
                    (c, j) =>
                        new PublishedColumn(c, columnsShown[j], Shares(variable, i => published[i, j] ? CountRange.Of(cells[i, j]) : null))
                ),
            ]
        );
    }

    // For multiple choice, only the share that chose it is published: the rest follows.
    private static PublishedShare[] Shares(SurveyVariable variable, Func<int, CountRange?> shown) =>
        variable.Choice is { } choice
            ? [new(choice, shown(0))]
            : [.. variable.Categories.Select((c, i) => new PublishedShare(c, shown(i)))];

    private static PublishedQuestion Together(IGrouping<string, PublishedQuestion> tables) =>
        tables.First() with
        {
            Shares = [.. tables.SelectMany(t => t.Shares)],
            Crossed = [.. tables.First().Crossed.Select((c, j) => c with { Shares = [.. tables.SelectMany(t => t.Crossed[j].Shares)] })],
        };

    private static int[] Counts(SurveyVariable variable, int[] said)
    {
        var counts = new int[variable.Categories.Count];
        foreach (var one in said)
            counts[one]++;
        return counts;
    }

    private static PublishedTexts? Texts(FormQuestion question, IReadOnlyList<AnswerSet> responses)
    {
        var texts = responses.Select(b => b[question.Name]).OfType<SaidText>().Select(t => t.Text).ToArray();
        if (texts.Length < OneWay.UsualLeast)
            return null;
        RandomNumberGenerator.Shuffle<string>(texts);
        return new(question.Name, texts);
    }
}
