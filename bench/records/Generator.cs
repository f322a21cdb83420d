using System.Globalization;
using System.Text;

namespace Juluo.Records.Bench;

/// <summary>
/// Invented rows in the layout of the state's extract, about 800 bytes each: subjects with some ninety rows, arrests, court actions and convictions, one in seven under a section
/// that is reviewed. The same seed gives the same bytes. There are no real people in it.
/// </summary>
internal static class Generator
{
    private static readonly string[] Reviewed =
    [
        "11357 HS-POSSESSION",
        "11357(A) HS-CONCENTRATED",
        "11357(C) HS-MORE THAN AN OUNCE",
        "11358 HS-CULTIVATION",
        "11359 HS-POSSESSION FOR SALE",
        "11359(B) HS-POSSESSION FOR SALE",
        "11360(A) HS-SALE OR TRANSPORT",
        "11360A HS-SALE OR TRANSPORT",
    ];
    private static readonly string[] Others =
    [
        .. new[]
        {
            "459",
            "484(A)",
            "496(A)",
            "211",
            "242",
            "243(E)(1)",
            "148(A)(1)",
            "182",
            "187",
            "288(A)",
            "245(A)(1)",
            "273.5(A)",
            "602(L)",
            "647(F)",
            "666",
            "32",
            "422",
        }.Select(s => $"{s} PC-AN OFFENSE, AS WRITTEN"),
        .. new[] { "11350(A)", "11351", "11352(A)", "11364", "11377(A)", "11378", "11550" }.Select(s => $"{s} HS-ANOTHER SUBSTANCE"),
        .. new[] { "23152(A)", "23152(B)", "10851(A)", "14601.1(A)", "12500(A)", "40508(A)" }.Select(s => $"{s} VC-AT THE WHEEL"),
    ];

    public static void Write(string path, int rows, int seed)
    {
        var random = new Random(seed);
        var columns = RecordLayout.Columns.ToList();
        int Of(string column) => columns.IndexOf(column);
        var places = new[]
        {
            Of("SUBJECT_ID"),
            Of("PRI_NAME"),
            Of("PRI_DOB"),
            Of("STP_EVENT_DATE"),
            Of("STP_TYPE_DESCR"),
            Of("STP_ORI_CNTY_NAME"),
            Of("CNT_ORDER"),
            Of("OFN"),
            Of("OFFENSE_DESCR"),
            Of("OFFENSE_TOC"),
            Of("DISP_DESCR"),
            Of("CONV_STAT_DESCR"),
            Of("COMMENT_TEXT"),
        };
        var usual = columns
            .Select(
                (_, i) =>
                    i % 3 == 0 ? ""
                    : i % 7 == 1 ? "\"          \""
                    : "a value"
            )
            .ToArray();
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        file.Write(string.Join(',', columns) + "\n");
        for (var (row, subject) = (0, 10_000_000); row < rows; subject++)
        {
            var birth = Day(random, 1940, 1999);
            var count = Math.Min(rows - row, random.Next(1, 190));
            for (var i = 0; i < count; i++, row++)
            {
                var court = i % 2 == 1;
                string[] values =
                [
                    $"{subject}",
                    $"\"NAMELESS{subject % 977},PERSON\"",
                    birth,
                    Day(random, 1970, 2018),
                    court ? "COURT ACTION" : "ARREST/DETAINED/CITED",
                    random.Next(4) == 0 ? "YOLO" : "SACRAMENTO",
                    $"{(i / 6) + 1:000}{(i % 6) + 1:000}001000",
                    $"{random.Next(10_000_000)}",
                    Quoted(random.Next(7) == 0 ? Reviewed[random.Next(Reviewed.Length)] : Others[random.Next(Others.Length)]),
                    random.Next(2) == 0 ? "F" : "M",
                    court ? "CONVICTED-JAIL" : "",
                    court ? (random.Next(2) == 0 ? "FELONY" : "MISDEMEANOR") : "",
                    random.Next(50) == 0 ? "ONE MORE THING WAS SAID" : "",
                ];
                for (var v = 0; v < values.Length; v++)
                {
                    usual[places[v]] = values[v];
                }

                file.Write(string.Join(',', usual));
                file.Write('\n');
            }
        }
    }

    private static string Quoted(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;

    private static string Day(Random random, int from, int until) =>
        new DateOnly(random.Next(from, until), random.Next(1, 13), random.Next(1, 29)).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
