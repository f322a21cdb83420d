namespace Juluo.Web;

/// <summary>Reads the cells that tables of several kinds have: names, people, days.</summary>
public static class TableCells
{
    public const int MostExternalId = 120;

    public static string Fold(string text) => text.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>The one of the name in a cell; none and several are wrong.</summary>
    public static T? One<T>(CsvRow row, string column, ILookup<string, T> all, Error none, List<Error> wrong)
    {
        var name = row[column];
        var found = name is null ? [] : all[Fold(name)].Distinct().Take(2).ToList();
        if (found.Count == 1)
            return found[0];
        wrong.Add(row.Bad(column, found.Count == 0 ? none : new TableErrors.MoreThanOne()));
        return default;
    }

    /// <summary>A day that must be given.</summary>
    public static LocalDate? Day(CsvRow row, string column, List<Error> wrong)
    {
        if (row[column] is null)
            wrong.Add(row.Bad(column, new DateErrors.NoDay()));
        return row.Day(column, wrong);
    }

    /// <summary>What it is called where it comes from.</summary>
    public static string? ExternalId(CsvRow row, List<Error> wrong)
    {
        if (row["id"]?.Length > MostExternalId)
            wrong.Add(new TooLong("id", MostExternalId));
        return row["id"];
    }
}
