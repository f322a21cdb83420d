namespace Juluo.Privacy;

/// <summary>GET /settings/audit/export — returns the entries of the audit log that match, as a table.</summary>
[Get("/settings/audit/export", "people.manage", MediaTypes = ["text/csv"])]
internal sealed class DownloadAudit(Audit audit, PeopleFacade people, UnitOfWork work, Words words) : Slice<ShowAudit.Input, Download>
{
    private const int Most = 50_000;

    public override async Task<Outcome<Download>> Handle(ShowAudit.Input input, Caller caller, CancellationToken stop)
    {
        var lines = await ShowAudit.Find(audit, people, work, input, null, 0, Most, stop);
        return SafeCsv.File(
            "audit.csv",
            ["at", "who", "action", "sentence", "subject", "detail"],
            lines.Select(l =>
                (IReadOnlyList<string?>)
                    [MomentText.Of(l.At, caller.Community.Zone), l.Who, l.Action, words[$"action.{l.Action}"], l.Subject, l.Detail]
            )
        );
    }
}
