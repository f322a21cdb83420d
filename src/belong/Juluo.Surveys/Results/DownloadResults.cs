namespace Juluo.Surveys;

/// <summary>GET /surveys/{id}/results.csv — downloads the published results of a survey as a table, one row per share. Individual answers don't exist.</summary>
[Get("/surveys/{id}/results.csv", SurveyRights.Answer, MediaTypes = ["text/csv"])]
internal sealed class DownloadResults(UnitOfWork work, Clock clock) : Slice<DownloadResults.Input, Download>
{
    private static readonly string[] Heading = ["question", "answer", "among", "least", "most", "of", "elsewhere"];

    public sealed record Input(SurveyId Id);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new SurveyStore(work, clock);
        if (
            await store.Find(input.Id, caller, stop) is not { } survey
            || (survey.SharedAt is null && !caller.May(SurveyRights.Manage))
            || await store.Results(survey.Id, stop) is not { } published
        )
            return new NotFound();
        return SafeCsv.File("survey.csv", Heading, published.Questions.SelectMany(q => Rows(q, published.Answers)));
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(PublishedQuestion question, int all)
    {
        foreach (var share in question.Shares)
            yield return Row(question, share, null, CountRange.Of(all), CoworkersSurvey.Elsewhere(question.Name, share.Choice));
        foreach (var column in question.Crossed)
        foreach (var share in column.Shares)
            yield return Row(question, share, column.Choice, column.Count, null);
    }

    // Empty cells mean too few answers.
    private static string?[] Row(PublishedQuestion question, PublishedShare share, string? among, CountRange? of, double? elsewhere) =>
        [
            question.Name,
            share.Choice,
            among,
            Text(share.Count?.Least),
            Text(share.Count?.Most),
            of is { IsExact: true } exact ? Text(exact.Least) : null,
            elsewhere?.ToString(CultureInfo.InvariantCulture),
        ];

    private static string? Text(int? count) => count?.ToString(CultureInfo.InvariantCulture);
}
