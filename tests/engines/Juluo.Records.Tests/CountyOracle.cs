using System.Globalization;
using System.Text.RegularExpressions;

namespace Juluo.Records.Tests;

/// <summary>The counties' procedure again, row by row in plain code without rules, columns or blocks: the expected result of the rules.</summary>
internal static partial class CountyOracle
{
    /// <summary>Subject, section, decision and reason of every conviction under review, in row order.</summary>
    public static List<(string Subject, string Section, string Decision, string Reason)> Decide(
        IEnumerable<string> rows,
        CountyChoices by,
        DateOnly at
    )
    {
        var decided = new List<(int Row, (string, string, string, string) Decision)>();
        var number = 0;
        foreach (var subject in rows.Select(r => (Row: number++, Fields: Fields(r))).GroupBy(r => r.Fields["SUBJECT_ID"]))
        {
            var birth = Day(subject.First().Fields["PRI_DOB"]);
            var deceased = subject.Any(r => r.Fields["STP_TYPE_DESCR"] == "DECEASED");
            var convictions = subject
                .Where(r => r.Fields["DISP_DESCR"].StartsWith("CONVICTED", StringComparison.Ordinal))
                .DistinctBy(r => r.Fields["CNT_ORDER"])
                .Select(r => (r.Row, r.Fields, Section: Section(r.Fields), Date: Day(r.Fields["STP_EVENT_DATE"])))
                .ToList();
            var latest = convictions.Select(c => c.Date).DefaultIfEmpty(DateOnly.MinValue).Max();
            var onlyThese = convictions.All(c => First(c.Section) is not null);
            foreach (var c in convictions.Where(c => c.Fields["STP_ORI_CNTY_NAME"] == "SACRAMENTO" && First(c.Section) is not null))
            {
                var status = c.Fields["CONV_STAT_DESCR"];
                var felony = status == "FELONY" || (status.Length == 0 && c.Fields["OFFENSE_TOC"] == "F");
                var (decision, reason) =
                    !felony ? ("dismiss", "Misdemeanor or Infraction")
                    : by.Dismiss.FirstOrDefault(s => Names(c.Section, s)) is { } dismissed
                        ? ("dismiss", $"Dismiss all HS {dismissed} convictions")
                    : by.Under21 && Later(birth, 21) > c.Date ? ("dismiss", "21 years or younger")
                    : by.Age > 0 && Later(birth, by.Age) <= at ? ("dismiss", $"{by.Age} years or older")
                    : by.YearsSince > 0 && c.Date <= Later(at, -by.YearsSince)
                        ? ("dismiss", $"Conviction occurred {by.YearsSince} or more years ago")
                    : by.YearsCrimeFree > 0 && latest < Later(at, -by.YearsCrimeFree)
                        ? ("dismiss", $"No convictions in the past {by.YearsCrimeFree} years")
                    : by.OnlyThese && onlyThese ? ("dismiss", "Only has 11357-60 charges")
                    : by.Deceased && deceased ? ("dismiss", "Individual is deceased")
                    : by.Reduce.FirstOrDefault(s => Names(c.Section, s)) is { } reduced ? ("reduce", $"Reduce all HS {reduced} convictions")
                    : ("none", "No choice of the county applies");
                decided.Add((c.Row, (subject.Key, c.Section, decision, reason)));
            }
        }

        return [.. decided.OrderBy(d => d.Row).Select(d => d.Decision)];
    }

    private static Dictionary<string, string> Fields(string row)
    {
        var fields = row.TrimEnd('\n').Replace("\"DOE,JANE\"", "x", StringComparison.Ordinal).Split(',');
        return RecordLayout.Columns.Zip(fields).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal);
    }

    private static string Section(Dictionary<string, string> fields) =>
        (fields["OFFENSE_DESCR"] == "SEE COMMENT FOR CHARGE" ? fields["COMMENT_TEXT"] : fields["OFFENSE_DESCR"]).Split('-')[0];

    private static string? First(string section) =>
        Anywhere().Match(section) is { Success: true } match ? match.Groups["number"].Value : null;

    private static bool Names(string section, string number) => Anywhere().Matches(section).Any(m => m.Groups["number"].Value == number);

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue;

    /// <summary>29 February becomes 1 March if that year has none.</summary>
    private static DateOnly Later(DateOnly day, int years) =>
        day is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(day.Year + years) ? new(day.Year + years, 3, 1) : day.AddYears(years);

    [GeneratedRegex(
        @"(?<![0-9.])(664\.?)?(?<number>1135[789]|11360)(?![0-9]|\.[0-9])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Anywhere();
}
