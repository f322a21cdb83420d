namespace Juluo.Web;

/// <summary>Reads cells that occur in tables of several kinds: names, people, dates.</summary>
public static class TableCells
{
    public const int MostExternalId = 120;

    private static readonly string[] Yes = ["yes", "true", "1", "y", "是", "有"];
    private static readonly string[] No = ["no", "false", "0", "n", "否", "無", "沒有"];

    public static string Fold(string text) => text.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>Finds the item with the name in a cell; adds an error if there is none or more than one.</summary>
    public static T? One<T>(CsvRow row, string column, ILookup<string, T> all, Error none, List<Error> wrong)
    {
        var name = row[column];
        var found = name is null ? [] : all[Fold(name)].Distinct().Take(2).ToList();
        if (found.Count == 1)
            return found[0];
        wrong.Add(row.Bad(column, found.Count == 0 ? none : new TableErrors.MoreThanOne()));
        return default;
    }

    /// <summary>Reads a required date.</summary>
    public static LocalDate? Day(CsvRow row, string column, List<Error> wrong)
    {
        if (row[column] is null)
            wrong.Add(row.Bad(column, new DateErrors.NoDay()));
        return row.Day(column, wrong);
    }

    /// <summary>Reads the row's id in the system that it comes from.</summary>
    public static string? ExternalId(CsvRow row, List<Error> wrong)
    {
        if (row["id"]?.Length > MostExternalId)
            wrong.Add(new TooLong("id", MostExternalId));
        return row["id"];
    }

    /// <returns>True or false; null if the cell is empty. Any other text adds an error and counts as false.</returns>
    public static bool? YesOrNo(CsvRow row, string column, Error neither, List<Error> wrong)
    {
        if (row[column] is not { } typed)
            return null;
        var said = Fold(typed);
        if (Yes.Contains(said))
            return true;
        if (!No.Contains(said))
            wrong.Add(row.Bad(column, neither));
        return false;
    }

    /// <summary>Returns the folded names of an enum's members in every language and in program notation.</summary>
    public static IReadOnlyDictionary<string, T> WordsOf<T>(Catalogue catalogue)
        where T : struct, Enum
    {
        var words = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var value in Enum.GetValues<T>())
        foreach (
            var word in Languages
                .All.Select(l => new Words(catalogue, l, DateTimeZone.Utc)[value])
                .Append(EnumWord.Of(value))
                .Append(EnumWord.Of(value).Replace('_', ' '))
        )
            words.TryAdd(Fold(word), value);
        return words;
    }
}
