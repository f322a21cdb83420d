using System.Globalization;
using System.Text;

namespace Juluo.Journeys;

/// <summary>Invented badge logs of twelve people over ten days, in the format of docs/import.md.</summary>
internal static class ContactLogs
{
    public const int People = 12;

    /// <summary>Pairs of neighbours in a ring meet for some minutes every day; the same log each time.</summary>
    public static string Small(DateTimeOffset now)
    {
        var rows = new StringBuilder("t_start,t_end,i,j\n");
        for (var day = 10; day >= 1; day--)
        for (var person = 0; person < People; person++)
        {
            var began = now.AddDays(-day).ToUnixTimeSeconds() + (person * 300);
            rows.Append(CultureInfo.InvariantCulture, $"{began},{began + 900},{person},{(person + 1 + (day % 2)) % People}\n");
        }

        return rows.ToString();
    }

    /// <summary>The same with three invalid rows: 3 ends before it starts, 5 meets themselves, 7 has no number.</summary>
    public static string Broken(DateTimeOffset now)
    {
        var rows = Small(now).Split('\n');
        var (third, fifth) = (rows[2].Split(','), rows[4].Split(','));
        rows[2] = string.Join(',', third[1], third[0], third[2], third[3]);
        rows[4] = string.Join(',', fifth[0], fifth[1], fifth[2], fifth[2]);
        rows[6] = "noon," + rows[6].Split(',', 2)[1];
        return string.Join('\n', rows);
    }
}
