namespace Juluo.Foundation;

/// <summary>The columns of a table that is imported, by our name for each and by what other programs call them.</summary>
public sealed partial class CsvColumns
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> shown;

    /// <param name="table">What addresses and catalogues call the table.</param>
    /// <param name="must">Columns without which it is not the table that is meant.</param>
    /// <param name="columns">Our name, and with bars between them what else it is called; the first of these that is Chinese is shown beside our own.</param>
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

    /// <returns>Null: it is not known.</returns>
    public string? Find(string heading) => known.GetValueOrDefault(Fold(heading));

    /// <summary>As sentences name it, for readers of either language.</summary>
    public string Shown(string name) => shown[name];

    /// <summary>Catalogue key of the sentence that says what goes in a column.</summary>
    public string KeyOf(string name) => $"import.{Table}.{name}";

    /// <summary>Whether it is our own name for it.</summary>
    public bool IsOwn(string heading) => Find(heading) is { } name && Fold(heading) == Fold(name);

    /// <summary>“E-mail Address”, <c>email_address</c> and “e mail  address” are one.</summary>
    private static string Fold(string heading) =>
        Between().Replace(heading.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant(), " ");

    [GeneratedRegex(@"[\s_-]+", RegexOptions.None, 1000)]
    private static partial Regex Between();
}
