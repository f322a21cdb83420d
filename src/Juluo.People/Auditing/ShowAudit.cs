using Juluo.Kernel;
using NodaTime;

namespace Juluo.People;

/// <summary>GET /settings/audit — what operators did, found by person, deed and day.</summary>
[Get("/settings/audit", "people.manage", Page = typeof(AuditPage))]
internal sealed class ShowAudit(Audit audit, PeopleDirectory people, Work work) : Slice<ShowAudit.Input, AuditOutput>
{
    public const int PageSize = 50;

    public sealed record Input(string? Q, string? Deed, LocalDate? Day, int Page = 1);

    public override async Task<Outcome<AuditOutput>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var page = Math.Clamp(input.Page, 1, 1000);
        var lines = await Find(audit, people, work, input, (page - 1) * PageSize, PageSize + 1, stop);
        return new AuditOutput(
            [.. lines.Take(PageSize)],
            await audit.Deeds(stop),
            input.Q,
            input.Deed,
            input.Day,
            page,
            lines.Count > PageSize
        );
    }

    internal static async Task<List<AuditOutput.Line>> Find(
        Audit audit,
        PeopleDirectory people,
        Work work,
        Input input,
        int skip,
        int most,
        CancellationToken stop
    )
    {
        var q = string.IsNullOrWhiteSpace(input.Q) ? null : input.Q.Trim();
        var persons = q is null ? null : await Named(work, q, stop);
        var deeds = await audit.Search(
            new(
                persons,
                q,
                input.Deed,
                input.Day?.AtStartOfDayInZone(work.Community.Zone).ToInstant(),
                input.Day?.PlusDays(1).AtStartOfDayInZone(work.Community.Zone).ToInstant()
            ),
            skip,
            most,
            stop
        );
        var ids = deeds
            .SelectMany(d => new[] { d.Person, Guid.TryParse(d.Subject, out var id) ? new PersonId(id) : null })
            .OfType<PersonId>()
            .Distinct()
            .ToList();
        var names = await people.Named(ids, stop);
        return
        [
            .. deeds.Select(d => new AuditOutput.Line(
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

    private static async Task<PersonId[]> Named(Work work, string q, CancellationToken stop)
    {
        await using var select = work.Command(
            "select id from people.person where community_id = $1 and strpos(folded, people.fold($2)) > 0 limit 200",
            work.Community.Id.Value,
            q
        );
        return [.. await select.List(r => r.Person(0), stop)];
    }
}

/// <param name="Deeds">All that anybody did so far, to choose from.</param>
public sealed record AuditOutput(
    IReadOnlyList<AuditOutput.Line> Lines,
    IReadOnlyList<string> Deeds,
    string? Q,
    string? Deed,
    LocalDate? Day,
    int Page,
    bool More
)
{
    /// <param name="Who">Null when the program did it, or nobody knows any more.</param>
    /// <param name="Subject">A person's name, or what the deed itself wrote.</param>
    /// <param name="Detail">As JSON.</param>
    public sealed record Line(Instant At, string? Who, string Deed, string? Subject, string Detail);
}
