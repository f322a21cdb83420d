using System.Text;

namespace Juluo.Records.Tests;

/// <summary>Subjects with random convictions, including every section and date that matters. The same seed gives the same subjects.</summary>
internal static class RandomRecords
{
    private static readonly string[] Offenses =
    [
        "11357(A) HS-X",
        "11357 HS-X",
        "11357C HS-X",
        "11358 HS-X",
        "11359 HS-X",
        "11360(B) HS-X",
        "11360(A) HS-X",
        "664/11359 HS-X",
        "11359/11357 HS-X",
        "11357.5 HS-X",
        "187(A) PC-X",
        "537 PC-X",
        "288.2 PC-X",
        "459 PC-X",
        "SEE COMMENT FOR CHARGE",
    ];
    private static readonly string[] Dates =
    [
        "19700101",
        "19990228",
        "20000229",
        "20091110",
        "20091111",
        "20091112",
        "20161108",
        "20161109",
        "20180101",
        "20190000",
        "",
    ];
    private static readonly string[] Births = ["19500101", "19620229", "19621111", "19621112", "19790301", "19880229", "19970615", ""];

    /// <summary>Rows by subject, in each subject's order.</summary>
    public static List<List<string>> Subjects(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(s => Of(random, $"{1000 + s}"))];
    }

    /// <summary>All rows, shuffled so that the rows of each subject keep their order.</summary>
    public static byte[] Scattered(List<List<string>> subjects, int seed)
    {
        var random = new Random(seed);
        var turns = subjects.SelectMany((rows, s) => rows.Select(_ => s)).ToArray();
        random.Shuffle(turns);
        var next = new int[subjects.Count];
        return Rows.File(turns.Select(s => subjects[s][next[s]++]));
    }

    private static List<string> Of(Random random, string subject)
    {
        string Any(string[] of) => of[random.Next(of.Length)];
        var birth = Any(Births);
        return
        [
            .. Enumerable
                .Range(0, random.Next(1, 9))
                .Select(i =>
                    Rows.Row(
                        ("SUBJECT_ID", subject),
                        ("PRI_DOB", birth),
                        ("STP_EVENT_DATE", Any(Dates)),
                        (
                            "STP_TYPE_DESCR",
                            random.Next(20) == 0 ? "DECEASED"
                            : random.Next(20) == 0 ? "REGISTRATION"
                            : "COURT ACTION"
                        ),
                        ("STP_ORI_CNTY_NAME", random.Next(6) == 0 ? "YOLO" : "SACRAMENTO"),
                        ("CNT_ORDER", $"{random.Next(3):000}001{random.Next(4):000}000"),
                        ("OFN", Any(["", "77", "78; 79", $"{i}"])),
                        ("OFFENSE_DESCR", Any(Offenses)),
                        ("OFFENSE_TOC", Any(["F", "M"])),
                        ("DISP_DESCR", random.Next(5) == 0 ? "DISMISSED" : "CONVICTED-JAIL"),
                        ("CONV_STAT_DESCR", Any(["FELONY", "FELONY", "MISDEMEANOR", ""])),
                        ("COMMENT_TEXT", Any(["", "", "11358 HS-AND MORE", "A COMMENT"]))
                    )
                ),
        ];
    }

    public static CountyChoices Choices(int seed)
    {
        var random = new Random(seed);
        string[] sections = ["11357", "11358", "11359", "11360"];
        random.Shuffle(sections);
        var cut = random.Next(5);
        return new()
        {
            Dismiss = [.. sections[..cut]],
            Reduce = [.. sections[random.Next(5)..]],
            Under21 = random.Next(2) == 0,
            OnlyThese = random.Next(2) == 0,
            Deceased = random.Next(2) == 0,
            Age = random.Next(2) == 0 ? 0 : random.Next(40, 66),
            YearsSince = random.Next(2) == 0 ? 0 : random.Next(1, 16),
            YearsCrimeFree = random.Next(2) == 0 ? 0 : random.Next(1, 16),
        };
    }

    public static string Text(byte[] table) => Encoding.Latin1.GetString(table);
}
