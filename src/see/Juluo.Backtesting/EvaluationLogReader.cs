namespace Juluo.Backtesting;

/// <summary>
/// Reads <c>contacts.csv</c> (t_start, t_end in seconds, i, j; other columns are ignored) and <c>nodes.csv</c> (id, attributes), completely or not at all. Reports every faulty row, up
/// to twenty. Memory use is that of the contacts.
/// </summary>
internal sealed class EvaluationLogReader(CancellationToken stop)
{
    private const int MostTold = 20;
    private const int LongestLine = 1 << 20;
    private const double LatestSecond = 253_402_300_800; // the end of the year 9999, in Unix seconds

    private readonly List<Error> errors = [];
    private int more;

    internal static Outcome<EvaluationLog> Read(string folder, CancellationToken stop) =>
        Directory.Exists(folder) ? new EvaluationLogReader(stop).Read(Path.GetFullPath(folder)) : new EvaluationErrors.NoFolder(folder);

    private Outcome<EvaluationLog> Read(string folder)
    {
        var (columns, people) = Table(Path.Combine(folder, "nodes.csv"), "id");
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<string[]>();
        foreach (var (row, cells) in people)
        {
            var id = cells[columns["id"]];
            if (id.Length == 0)
                Tell(new EvaluationErrors.NoId("nodes.csv", row));
            else if (!place.TryAdd(id, place.Count))
                Tell(new EvaluationErrors.TwicePresent("nodes.csv", row, id));
            else
                rows.Add(cells);
        }
        if (errors.Count > 0)
            return Told();

        var (names, lines) = Table(Path.Combine(folder, "contacts.csv"), "t_start", "t_end", "i", "j");
        var contacts = new List<Contact>();
        var known = new HashSet<Contact>();
        var repeated = 0;
        foreach (var (row, cells) in lines)
        {
            if (Parse(row, cells, names, place) is not { } contact)
                continue;
            if (known.Add(contact))
                contacts.Add(contact);
            else
                repeated++;
        }
        if (errors.Count > 0)
            return Told();

        // The id is moved to the front, because the choice of a group skips the first column.
        var order = columns.Values.OrderBy(at => at != columns["id"]).ToArray();
        string[] titles = [.. order.Select(at => columns.First(c => c.Value == at).Key)];
        var (column, groupOf, groups) = GroupColumn.Choose(titles, [.. rows.Select(r => order.Select(at => r[at]).ToArray())]);
        return new EvaluationLog(
            Path.GetFileName(folder.TrimEnd(Path.DirectorySeparatorChar)),
            [.. place.Keys],
            contacts,
            repeated,
            column,
            groupOf,
            groups
        );
    }

    private Contact? Parse(int row, string[] cells, Dictionary<string, int> columns, Dictionary<string, int> place)
    {
        const string file = "contacts.csv";
        var (i, j) = (cells[columns["i"]], cells[columns["j"]]);
        double? start = Time(row, "t_start", cells[columns["t_start"]]),
            end = Time(row, "t_end", cells[columns["t_end"]]);
        Error? wrong =
            start is null || end is null ? null
            : end < start ? new EvaluationErrors.EndBeforeStart(file, row)
            : !place.ContainsKey(i) ? new EvaluationErrors.UnknownPerson(file, row, i)
            : !place.ContainsKey(j) ? new EvaluationErrors.UnknownPerson(file, row, j)
            : string.Equals(i, j, StringComparison.Ordinal) ? new EvaluationErrors.WithThemselves(file, row, i)
            : null;
        if (wrong is not null)
            Tell(wrong);
        if (start is null || end is null || wrong is not null)
            return null;
        var (a, b) = (place[i], place[j]);
        return new Contact(Math.Min(a, b), Math.Max(a, b), start.Value, end.Value);
    }

    private double? Time(int row, string column, string value)
    {
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var time) && time is >= 0 and < LatestSecond)
            return time;
        Tell(new EvaluationErrors.NotATime("contacts.csv", row, column, PlainText.Cut(value, 40)));
        return null;
    }

    /// <summary>Returns the columns of a file by name, and its rows with at least as many cells as the header; faulty rows are reported and left out.</summary>
    private (Dictionary<string, int> Columns, IEnumerable<(int Row, string[] Cells)> Rows) Table(string path, params string[] needed)
    {
        var file = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            Tell(new EvaluationErrors.NoFile(file));
            return (needed.Select((name, at) => (name, at)).ToDictionary(c => c.name, c => c.at, StringComparer.Ordinal), []);
        }
        var rows = Rows(path, file).GetEnumerator();
        string[] header = rows.MoveNext() ? [.. rows.Current.Cells.Select(c => c.Trim())] : [];
        var columns = header
            .Select((name, at) => (name, at))
            .GroupBy(c => c.name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().at, StringComparer.Ordinal);
        foreach (var name in needed.Where(name => !columns.ContainsKey(name)))
        {
            Tell(new EvaluationErrors.MissingColumn(file, name));
            columns[name] = 0;
        }
        return (columns, errors.Count > 0 ? [] : Rest(rows, file, header.Length));
    }

    private IEnumerable<(int Row, string[] Cells)> Rest(IEnumerator<(int Row, string[] Cells)> rows, string file, int width)
    {
        using (rows)
        {
            while (rows.MoveNext())
            {
                if (rows.Current.Cells.Length < width)
                    Tell(new EvaluationErrors.TooFewCells(file, rows.Current.Row, rows.Current.Cells.Length, width));
                else
                    yield return rows.Current;
            }
        }
    }

    private IEnumerable<(int Row, string[] Cells)> Rows(string path, string file)
    {
        using var reader = new StreamReader(
            path,
            new UTF8Encoding(false, throwOnInvalidBytes: true),
            detectEncodingFromByteOrderMarks: true
        );
        for (var row = 1; ; row++)
        {
            stop.ThrowIfCancellationRequested();
            string? line;
            try
            {
                line = LineReader.Next(reader, LongestLine);
            }
            catch (DecoderFallbackException)
            {
                Tell(new EvaluationErrors.NotText(file));
                yield break;
            }
            if (line is null)
                yield break;
            if (line.Length > LongestLine)
            {
                Tell(new EvaluationErrors.LineTooLong(file, row));
                yield break;
            }
            if (line.Contains('\0', StringComparison.Ordinal))
            {
                Tell(new EvaluationErrors.NotText(file));
                yield break;
            }
            if (line.Length > 0)
                yield return (row, LineReader.Cells(line));
        }
    }

    private void Tell(Error error)
    {
        if (errors.Count < MostTold)
            errors.Add(error);
        else
            more++;
    }

    private List<Error> Told() => more > 0 ? [.. errors, new EvaluationErrors.AndMore(more)] : errors;
}
