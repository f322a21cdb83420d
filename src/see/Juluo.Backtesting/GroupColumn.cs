namespace Juluo.Backtesting;

/// <summary>
/// Chooses the attribute that is a person's group: the profession, department or class that interaction follows. The choice depends on the column's name, never on the contacts it
/// would explain best, and a protected attribute is never chosen.
/// </summary>
internal static class GroupColumn
{
    // In order of preference; a column matches if its name contains the word.
    private static readonly string[] Wanted =
    [
        "department",
        "dept",
        "division",
        "section",
        "unit",
        "ward",
        "class",
        "team",
        "group",
        "trade",
        "occupation",
        "profession",
        "background",
        "discipline",
        "field",
        "organisation",
        "organization",
        "company",
        "status",
        "role",
        "floor",
        "office",
        "部門",
        "業別",
        "班",
        "組",
    ];

    private static readonly string[] Protected =
    [
        "age",
        "birth",
        "gender",
        "sex",
        "country",
        "nation",
        "language",
        "religion",
        "ethnic",
        "race",
        "disab",
        "health",
        "name",
        "mail",
        "phone",
    ];

    internal static (string? Column, int[] GroupOf, string[] Names) Choose(string[] columns, IReadOnlyList<string[]> rows)
    {
        var fitting = Enumerable
            .Range(1, Math.Max(0, columns.Length - 1))
            .Where(at => Fits(columns[at], [.. rows.Select(r => r[at])]))
            .ToArray();
        var best = fitting
            .Select(at => (At: at, Rank: Array.FindIndex(Wanted, w => columns[at].Contains(w, StringComparison.OrdinalIgnoreCase))))
            .OrderBy(c => c.Rank < 0 ? int.MaxValue : c.Rank)
            .ThenBy(c => c.At)
            .Select(c => (int?)c.At)
            .FirstOrDefault();
        if (best is not { } column)
            return (null, [], []);
        var names = rows.Select(r => r[column]).Where(IsKnown).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return (columns[column], [.. rows.Select(r => Array.IndexOf(names, r[column]))], names);
    }

    /// <summary>Returns true if the column is not protected, has at least two groups and at most one for every two people, and is known for at least half of them.</summary>
    private static bool Fits(string column, string[] values)
    {
        var known = values.Where(IsKnown).ToArray();
        var groups = known.Distinct(StringComparer.Ordinal).Count();
        return !Protected.Any(word => Words(column).Any(w => w.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            && groups >= 2
            && groups <= values.Length / 2
            && known.Length * 2 >= values.Length;
    }

    private static string[] Words(string column) => column.Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsKnown(string value) =>
        value.Length > 0
        && !value.Equals("NA", StringComparison.OrdinalIgnoreCase)
        && !value.Equals("unknown", StringComparison.OrdinalIgnoreCase);
}
