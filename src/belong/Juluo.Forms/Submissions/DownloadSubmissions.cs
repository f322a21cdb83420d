namespace Juluo.Forms;

/// <summary>GET /forms/{id}/submissions.csv — downloads the submissions of a form as a table, one row each; sensitive answers are left out.</summary>
[Get("/forms/{id}/submissions.csv", FormRights.Read, MediaTypes = ["text/csv"])]
internal sealed class DownloadSubmissions(SubmissionAccess access, Audit audit) : Slice<DownloadSubmissions.Input, Download>
{
    private const int Most = 10_000;

    public sealed record Input(FormId Id);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Forms.Find(input.Id, stop) is not { Owner: Form.Own } form)
            return new NotFound();
        var sent = await access.Store.Sent(form.Id, null, Most, stop);
        await audit.Did(caller.Person, "forms.download", $"{form.Id}", new { rows = sent.Count }, stop);
        // The questions of all versions, as they may differ.
        var questions = new List<FormQuestion>();
        foreach (var version in sent.Select(s => s.Version!.Value).Distinct().OrderDescending())
            questions.AddRange(
                (await access.Forms.Version(form.Id, version, stop)).Questions.Where(q =>
                    !q.Sensitive && questions.TrueForAll(o => o.Name != q.Name)
                )
            );
        return SafeCsv.File(
            "submissions.csv",
            ["sent", .. questions.Select(q => q.Name)],
            sent.ConvertAll(IReadOnlyList<string?> (s) => [s.SentAt.ToString(), .. questions.Select(q => Cell(s.Answers[q.Name]))])
        );
    }

    private static string? Cell(AnswerValue? answer) =>
        answer switch
        {
            null => null,
            SaidText text => text.Text,
            SaidNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
            SaidMoney money => money.Number!.Value.ToString(CultureInfo.InvariantCulture),
            SaidDay day => NodaTime.Text.LocalDatePattern.Iso.Format(day.Day),
            SaidChoice choice => choice.Choice,
            SaidSeveral several => string.Join("; ", several.Choices),
            SaidYesNo yesNo => yesNo.Yes ? "yes" : "no",
            SaidConsent consent => consent.Agreed ? "yes" : "no",
            SaidSignature signature => signature.As is { } role ? $"{signature.Name} ({role})" : signature.Name,
            SaidLink link => link.Address,
            SaidAddress address => address.Line,
            SaidPerson person => string.Join("; ", new[] { person.Name, person.Email, person.Phone }.OfType<string>()),
            SaidRows rows => string.Join(" | ", rows.Rows.Select(r => string.Join("; ", r.Values.Select(Cell)))),
            SaidFiles files => files.Documents.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
}
