using Juluo.Kernel;

namespace Juluo.People;

/// <summary>Organisations as a table: what is written out can be read in again, and nothing changes by it.</summary>
internal static class OrganisationCsv
{
    public const int MostRows = 5000;

    public static readonly IReadOnlyList<string> Columns =
    [
        "name",
        "latin_name",
        "kind",
        "trade",
        "sentence",
        "site",
        "outside",
        "buys_from",
        "makes_for",
        "distributes",
    ];

    public static IEnumerable<IReadOnlyList<string?>> Rows(
        IReadOnlyList<OrganisationCard> organisations,
        IReadOnlyList<OrganisationReader.Link> links
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
                    one.Trade?.Zh,
                    one.Sentence,
                    one.Site,
                    one.Outside ? "yes" : "no",
                    Linked(one.Id, SupplyKind.BuysFrom),
                    Linked(one.Id, SupplyKind.MakesFor),
                    Linked(one.Id, SupplyKind.Distributes),
                ]
        );
    }

    public static Task<Outcome<List<CsvRow>>> Read(Stream from, CancellationToken stop) => CsvTable.Read(from, ["name"], MostRows, stop);
}
