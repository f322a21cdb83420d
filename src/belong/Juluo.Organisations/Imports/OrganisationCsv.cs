namespace Juluo.Organisations;

/// <summary>The CSV format of organisations, for import and export. Importing an exported file changes nothing.</summary>
internal static class OrganisationCsv
{
    public const int MostRows = 5000;

    public static readonly CsvColumns Known = new(
        "organisations",
        ["name"],
        ("name", "名稱|公司|公司名稱|組織|單位名稱|company|company name|organisation|organization|team name"),
        ("latin_name", "英文名|英文名稱|english name"),
        ("kind", "類別|種類|性質|type"),
        ("trade", "業別|產業|industry"),
        ("sentence", "簡介|一句話|description|about"),
        ("site", "網站|網址|website|url|web page"),
        ("outside", "外部"),
        ("buys_from", "採購自|進貨自"),
        ("makes_for", "代工給|製作給"),
        ("distributes", "經銷|代理")
    );

    public static IReadOnlyList<string> Columns => Known.Names;

    public static IEnumerable<IReadOnlyList<string?>> Rows(
        IReadOnlyList<OrganisationCard> organisations,
        IReadOnlyList<SupplyStore.Link> links
    )
    {
        var names = organisations.ToDictionary(o => o.Id, o => o.Name);
        string Linked(OrganisationId from, SupplyKind kind) =>
            string.Join("; ", links.Where(l => l.From == from && l.Kind == kind).Select(l => names[l.To]));
        return organisations.Select(one =>
            (IReadOnlyList<string?>)
                [
                    one.Name,
                    one.LatinName,
                    one.Kind.ToString().ToLowerInvariant(),
                    one.Trade?.Name.Zh,
                    one.Sentence,
                    one.Site,
                    one.Outside ? "yes" : "no",
                    Linked(one.Id, SupplyKind.BuysFrom),
                    Linked(one.Id, SupplyKind.MakesFor),
                    Linked(one.Id, SupplyKind.Distributes),
                ]
        );
    }
}
