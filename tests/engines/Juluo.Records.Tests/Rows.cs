using System.Text;

namespace Juluo.Records.Tests;

/// <summary>Rows in the layout of the state's extract, written for a test: by default, a conviction of a man born in 1970 in Sacramento.</summary>
internal static class Rows
{
    private static readonly string[] Usual = [.. Enumerable.Repeat("x", RecordLayout.Columns.Count)];

    public static string Header { get; } = string.Join(',', RecordLayout.Columns) + "\n";

    public static byte[] File(params IEnumerable<string> rows) => Encoding.Latin1.GetBytes(Header + string.Concat(rows));

    /// <summary>A row with the given values, by column, and defaults for the rest.</summary>
    public static string Row(params IEnumerable<(string Column, string Value)> values)
    {
        var fields = (string[])Usual.Clone();
        foreach (
            var (column, value) in Enumerable.Concat(
                [
                    ("SUBJECT_ID", "1001"),
                    ("PRI_NAME", "DOE,JANE"),
                    ("PRI_DOB", "19700615"),
                    ("STP_EVENT_DATE", "20120304"),
                    ("STP_TYPE_DESCR", "COURT ACTION"),
                    ("STP_ORI_CNTY_NAME", "SACRAMENTO"),
                    ("CNT_ORDER", "001001001000"),
                    ("OFN", "12345"),
                    ("OFFENSE_DESCR", "11357(A) HS-POSSESS"),
                    ("OFFENSE_TOC", "F"),
                    ("DISP_DESCR", "CONVICTED"),
                    ("CONV_STAT_DESCR", "FELONY"),
                    ("COMMENT_TEXT", ""),
                ],
                values
            )
        )
        {
            fields[RecordLayout.Columns.ToList().IndexOf(column)] = value;
        }

        return string.Join(',', fields.Select(Quoted)) + "\n";
    }

    /// <summary>A field in its required form.</summary>
    public static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") || field.StartsWith(' ')
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
}
