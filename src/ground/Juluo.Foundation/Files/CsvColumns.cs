namespace Juluo.Foundation;

/// <summary>The columns of an imported table: our name for each and the names that other programs use.</summary>
public sealed partial class CsvColumns
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> shown;

    /// <param name="table">The table's name in addresses and catalogue keys.</param>
    /// <param name="must">Columns that the table must have; without them it is the wrong file.</param>
    /// <param name="columns">Our name and its aliases, separated by bars; messages show the first Chinese alias beside our name.</param>
    public CsvColumns(string table, IReadOnlyList<string> must, params IReadOnlyList<(string Name, string Also)> columns)
    {
        Table = table;
        Must = must;
        Names = [.. columns.Select(c => c.Name)];
        shown = columns.ToDictionary(
            c => c.Name,
            c => c.Also.Split('|').FirstOrDefault(a => a.Any(l => l > '\u2E80')) is { } chinese ? $"{c.Name} ({chinese})" : c.Name,
            StringComparer.Ordinal
        );
        foreach (var (name, also) in columns)
        foreach (var called in also.Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(name))
            known.Add(Fold(called), name);
    }

    public string Table { get; }

    public IReadOnlyList<string> Must { get; }

    public IReadOnlyList<string> Names { get; }

    /// <returns>Our name of the column, or null if the heading is unknown.</returns>
    public string? Find(string heading) => known.GetValueOrDefault(Fold(heading));

    /// <summary>Returns the column's name in messages, for readers of either language.</summary>
    public string Shown(string name) => shown[name];

    /// <summary>Returns the catalogue key of the sentence that explains the column.</summary>
    public string KeyOf(string name) => $"import.{Table}.{name}";

    /// <summary>Checks if a heading is our own name of a column, not an alias.</summary>
    public bool IsOwn(string heading) => Find(heading) is { } name && Fold(heading) == Fold(name);

    /// <summary>Normalizes a heading: “E-mail Address”, <c>email_address</c> and “e mail  address” are equal.</summary>
    private static string Fold(string heading) =>
        Between().Replace(heading.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant(), " ");

    [GeneratedRegex(@"[\s_-]+", RegexOptions.None, 1000)]
    private static partial Regex Between();
}
