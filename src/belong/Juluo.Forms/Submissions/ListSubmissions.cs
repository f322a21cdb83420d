namespace Juluo.Forms;

/// <summary>GET /forms/{id}/submissions — lists submissions of a form, the latest first, without sensitive answers.</summary>
[Get("/forms/{id}/submissions", FormRights.Read, Page = typeof(SubmissionsPage))]
public sealed class ListSubmissions(SubmissionAccess access, PeopleFacade people, Cursors cursors)
    : Slice<ListSubmissions.Input, ListSubmissions.Output>
{
    private const int MostAtOnce = 50;

    /// <param name="After">The cursor of the previous page.</param>
    public sealed record Input(FormId Id, string? After = null);

    /// <param name="Called">A title: the person’s name, or the first answer that isn't sensitive.</param>
    public sealed record Line(SubmissionId Id, string? Called, int? Version, Instant SentAt);

    /// <param name="Next">The cursor of the next page, or null on the last.</param>
    public sealed record Output(Form Form, IReadOnlyList<Line> Items, string? Next) : IPage<Line>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Forms.Find(input.Id, stop) is not { Owner: Form.Own } form)
            return new NotFound();
        var scope = $"submissions {form.Id}";
        if (!cursors.TryOpen<SubmissionId?>(scope, input.After, out var after))
            return new CursorUnknown();
        var sent = await access.Store.Sent(form.Id, after, MostAtOnce + 1, stop);
        var named = await people.Named([.. sent.Select(s => s.Person).OfType<PersonId>()], stop);
        var page = cursors.Page(
            scope,
            sent,
            MostAtOnce,
            s => s.Id,
            s => new Line(s.Id, s.Person is { } p && named.TryGetValue(p, out var card) ? card.Name : Called(s), s.Version, s.SentAt!.Value)
        );
        return new Output(form, page.Items, page.Next);
    }

    private static string? Called(Submission submission) =>
        submission.Answers.Select(a => a.Value).OfType<SaidPerson>().FirstOrDefault()?.Name;
}
