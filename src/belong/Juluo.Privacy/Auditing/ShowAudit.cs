namespace Juluo.Privacy;

/// <summary>GET /settings/audit — lists operators' actions, filtered by person, action and day.</summary>
[Get("/settings/audit", "people.manage", Page = typeof(AuditPage))]
internal sealed class ShowAudit(Audit audit, PeopleFacade people, UnitOfWork work, Cursors cursors) : Slice<ShowAudit.Input, AuditOutput>
{
    public const int PageSize = 30;
    private const int MostNamed = 200;

    /// <param name="Q">The person who did it, or the person or thing affected.</param>
    /// <param name="Page">The number of the page, from 1, for lists with numbered pages.</param>
    /// <param name="After">The cursor <c>next</c> of the previous page.</param>
    public sealed record Input(string? Q, string? What, LocalDate? Day, [property: Within(1)] int Page = 1, string? After = null);

    public override async Task<Outcome<AuditOutput>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var scope = $"audit {input with { Page = 1, After = null }}";
        if (!cursors.TryOpen<Guid?>(scope, input.After, out var after))
            return new CursorUnknown();
        var page = after is null ? Math.Clamp(input.Page, 1, 1000) : 1;
        var lines = await Find(audit, people, work, input, after, (page - 1) * PageSize, PageSize + 1, stop);
        return new AuditOutput(
            [.. lines.Take(PageSize)],
            lines.Count > PageSize ? cursors.Make<Guid?>(scope, lines[PageSize - 1].Id) : null,
            await audit.Actions(stop),
            input.Q,
            input.What,
            input.Day,
            page
        );
    }

    internal static async Task<List<AuditOutput.Line>> Find(
        Audit audit,
        PeopleFacade people,
        UnitOfWork work,
        Input input,
        Guid? after,
        int skip,
        int most,
        CancellationToken stop
    )
    {
        var q = string.IsNullOrWhiteSpace(input.Q) ? null : input.Q.Trim();
        PersonId[]? persons = q is null ? null : [.. await people.EverCalled(q, MostNamed, stop)];
        var actions = await audit.Search(
            new(
                persons,
                q,
                input.What,
                input.Day?.AtStartOfDayInZone(work.Community.Zone).ToInstant(),
                input.Day?.PlusDays(1).AtStartOfDayInZone(work.Community.Zone).ToInstant()
            ),
            after,
            skip,
            most,
            stop
        );
        var ids = actions
            .SelectMany(d => new[] { d.Person, Guid.TryParse(d.Subject, out var id) ? new PersonId(id) : null })
            .OfType<PersonId>()
            .Distinct()
            .ToList();
        var names = await people.Named(ids, stop);
        return
        [
            .. actions.Select(d => new AuditOutput.Line(
                d.Id,
                d.At,
                d.Person is { } who ? names.GetValueOrDefault(who)?.Name : null,
                d.What,
                Guid.TryParse(d.Subject, out var subject) ? names.GetValueOrDefault(new(subject))?.Name
                    : d.Subject.Length > 0 ? d.Subject
                    : null,
                d.Detail
            )),
        ];
    }
}

/// <param name="Actions">All actions that were done so far, to choose from.</param>
public sealed record AuditOutput(
    IReadOnlyList<AuditOutput.Line> Items,
    string? Next,
    IReadOnlyList<string> Actions,
    string? Q,
    string? What,
    LocalDate? Day,
    int Page
) : IPage<AuditOutput.Line>
{
    /// <param name="Who">The person's name, or null if the system did it or it is no longer known.</param>
    /// <param name="Subject">A person's name, or the text that the action wrote.</param>
    /// <param name="Detail">The details as JSON.</param>
    public sealed record Line(Guid Id, Instant At, string? Who, string Action, string? Subject, string Detail);
}
