namespace Juluo.Joining;

/// <summary>GET /people/export — returns all people, former members included, in the format of the import. Each download is logged.</summary>
[Get("/people/export", "people.manage", MediaTypes = ["text/csv"])]
internal sealed class DownloadMembers(PeopleFacade people, Audit audit) : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var rows = await people.Registered(MemberTable.Source, stop);
        var cards = await people.Named([.. rows.Select(r => r.Id)], stop);
        await audit.Did(caller.Self, "joining.export", "", new { rows = rows.Count }, stop);
        return SafeCsv.File(
            "members.csv",
            MemberTable.Heading,
            rows.Select(r => (Row: r, Card: cards[r.Id]))
                .Select(x =>
                    (IReadOnlyList<string?>)
                        [
                            x.Row.Number,
                            x.Card.Name,
                            x.Card.LatinName,
                            x.Card.Email,
                            x.Card.Language,
                            x.Card.Trade?.Name.In(Languages.Chinese),
                            string.Join('|', x.Card.Roles.Select(RoleWord.Of)),
                            x.Card.JoinedOn.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                            x.Row.Left?.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                            MemberTable.Cell(x.Card.Needs),
                            MemberTable.Cell(x.Card.Offers),
                        ]
                )
        );
    }
}
