namespace Juluo.Web;

/// <summary>
/// Sample files for imports: every column of a table, and rows that the import accepts. The texts are in the catalogues, in each language. The samples fit
/// together: bookings refer to spaces and plans to members of other samples.
/// </summary>
internal static class SampleTable
{
    /// <param name="table">The table's name, as in <see cref="CsvColumns.Table"/>.</param>
    /// <param name="today">The current day; the dates are close to it, so that no import refuses them as too old or too far ahead.</param>
    /// <returns>The sample, or null if there is no such table.</returns>
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
