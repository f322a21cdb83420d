namespace Juluo.Web;

/// <summary>
/// A file to begin with: every column of a table, and rows that its import takes. It stands in the catalogues, in words of each language. The samples fit each other: bookings are of the spaces,
/// plans of the members that other samples bring.
/// </summary>
internal static class SampleTable
{
    /// <param name="table">What <see cref="CsvColumns.Table"/> calls it.</param>
    /// <param name="today">Its days are near, so that no import refuses them as too long ago or too far ahead.</param>
    /// <returns>Null: no table is called so.</returns>
    public static string? Text(string table, Words words, LocalDate today)
    {
        string In(int days) => LocalDatePattern.Iso.Format(today.PlusDays(days));
        var key = $"import.{table}.sample";
        return words.Find(key) is null
            ? null
            : words.Say(
                key,
                new
                {
                    past = In(-14),
                    yesterday = In(-1),
                    today = In(0),
                    soon = In(7),
                }
            );
    }
}
