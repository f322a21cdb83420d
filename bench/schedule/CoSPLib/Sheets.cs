using System.Text;
using ExcelDataReader;

namespace Juluo.Schedule.Bench.CoSPLib;

/// <summary>The sheets of an .xlsx file as rows of cells; what lies beyond the last cell of a row is null.</summary>
internal sealed class Sheets
{
    private readonly Dictionary<string, object?[][]> sheets = [];

    internal Sheets(string file)
    {
        // The reader's defaults name the code page of old .xls files.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(file);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets[reader.Name] = [.. rows];
            First ??= reader.Name;
        } while (reader.NextResult());
    }

    internal string? First { get; }

    /// <summary>Returns the rows of a sheet up to the last one with an entry in its first column.</summary>
    internal object?[][] this[string name]
    {
        get
        {
            if (!sheets.TryGetValue(name, out var rows))
                throw new InvalidDataException($"There is no sheet {name}.");
            var count = rows.Length;
            while (count > 0 && Text(rows[count - 1].ElementAtOrDefault(0)).Length == 0)
                count--;
            return rows[..count];
        }
    }

    internal object?[][] All(string name) => sheets[name];

    internal static string Text(object? cell) =>
        cell switch
        {
            null => "",
            string text => text,
            double number => number.ToString("R"),
            _ => $"{cell}",
        };

    /// <summary>Returns a whole number; 0 for an empty cell.</summary>
    internal static long Number(object? cell, string what) =>
        cell switch
        {
            null or "" => 0,
            double number when number == Math.Truncate(number) => (long)number,
            int number => number,
            string text when long.TryParse(text, out var number) => number,
            _ => throw new InvalidDataException($"{what}: {cell} is not a whole number."),
        };

    internal static TimeSpan Time(object? cell, string what) =>
        cell switch
        {
            DateTime time => time.TimeOfDay,
            TimeSpan time => time,
            double part => TimeSpan.FromMinutes(Math.Round((part - Math.Floor(part)) * 24 * 60)),
            string text when TimeSpan.TryParse(text, out var time) => time,
            _ => throw new InvalidDataException($"{what}: {cell} is not a time of day."),
        };
}
