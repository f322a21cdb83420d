namespace Juluo.Web;

/// <summary>Reads the cells that tables of several kinds have: names, people, days.</summary>
public static class TableCells
{
    public const int MostExternalId = 120;

    private static readonly string[] Yes = ["yes", "true", "1", "y", "是", "有"];
    private static readonly string[] No = ["no", "false", "0", "n", "否", "無", "沒有"];

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

    /// <returns>Null: the cell is empty, or says neither.</returns>
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

    /// <summary>What each is called in every language, and by programs; folded.</summary>
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
