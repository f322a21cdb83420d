using System.Text;

namespace Juluo.Networks.Formats;

/// <summary>Reads the rows of a table by RFC 4180, with the line on which each begins.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly Stream stream;
    private readonly StreamReader reader;
    private readonly string what;
    private readonly char[] buffer = new char[4096];
    private readonly string[] names;
    private readonly StringBuilder cell = new();
    private List<string?> row = [];
    private long reached = 1;
    private char between;
    private int at;
    private int filled;

    /// <param name="stream">The table, in UTF-8 or in the encoding of its byte order mark; closed with this object.</param>
    /// <param name="what">Name of the table in error messages.</param>
    internal CsvTable(Stream stream, string what)
    {
        (this.stream, this.what) = (stream, what);
        reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        if (!Next(isFirst: true))
        {
            throw Wrong("it is empty. Its first row names the columns.");
        }
        names = [.. row.Select(name => name ?? "")];
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Length)
        {
            throw Wrong($"two columns have one name: {Names}. Rename one.");
        }
    }

    /// <summary>The line on which the current row begins, from 1.</summary>
    internal long Line { get; private set; } = 1;

    internal int Count => names.Length;

    internal string Names => string.Join(", ", names);

    internal string Name(int column) => names[column];

    internal int Find(params ReadOnlySpan<string> wanted)
    {
        foreach (var name in wanted)
        {
            if (Array.FindIndex(names, other => other.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var column)
            {
                return column;
            }
        }
        return -1;
    }

    /// <summary>Advances to the next row that is not blank; returns false after the last.</summary>
    internal bool Next() => Next(isFirst: false);

    /// <summary>Returns a cell of the row; null if it is missing.</summary>
    internal string? Cell(int column) => row[column];

    internal NetworkFormatException Wrong(string message) => new(Line, $"{what}: {message}");

    public void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
    }

    private bool Next(bool isFirst)
    {
        do
        {
            Line = reached;
            if (Peek() < 0)
            {
                return false;
            }
            ReadRow();
        } while (row.Count == 1 && row[0] is null);
        return isFirst || row.Count == names.Length
            ? true
            : throw Wrong(
                $"this row has {row.Count} cells and the first row {names.Length}. Put text that has a separator in it in quotes."
            );
    }

    private void ReadRow()
    {
        row = [];
        while (true)
        {
            row.Add(ReadCell());
            var end = Take();
            if (between == '\0' && IsBetween(end))
            {
                between = (char)end;
            }
            if (!IsBetween(end))
            {
                if (end == '\r' && Peek() == '\n')
                {
                    Take();
                }
                return;
            }
        }
    }

    private string? ReadCell()
    {
        cell.Clear();
        var isQuoted = Peek() == '"';
        if (isQuoted)
        {
            ReadQuoted();
        }
        else
        {
            while (Peek() is >= 0 and not '\r' and not '\n' and var next && !IsBetween(next))
            {
                cell.Append((char)Take());
            }
        }
        var text = cell.ToString();
        return text.Length == 0 && !isQuoted ? null : NetworkCsv.Disarmed(text);
    }

    private void ReadQuoted()
    {
        Take();
        while (true)
        {
            var next = Take();
            if (next < 0)
            {
                throw Wrong("a quote is opened here and never closed. The file may be cut off; close it, or export it again.");
            }
            if (next != '"')
            {
                cell.Append((char)next);
            }
            else if (Peek() == '"')
            {
                cell.Append((char)Take());
            }
            else if (Peek() is -1 or '\r' or '\n' || IsBetween(Peek()))
            {
                return;
            }
            else
            {
                throw Wrong("there is text behind a closing quote. Write a quote inside a text twice.");
            }
        }
    }

    /// <summary>Checks for a cell separator; the first row decides which sign it is.</summary>
    private bool IsBetween(int sign) => between == '\0' ? sign is ',' or ';' or '\t' : sign == between;

    private int Peek()
    {
        if (at == filled)
        {
            try
            {
                (at, filled) = (0, reader.Read(buffer));
            }
            catch (DecoderFallbackException strange)
            {
                throw new NetworkFormatException(
                    reached,
                    $"{what}: there is something near here that is not UTF-8. Save the file as UTF-8.",
                    strange
                );
            }
        }
        return filled == 0 ? -1 : buffer[at];
    }

    private int Take()
    {
        var next = Peek();
        at += next < 0 ? 0 : 1;
        reached += next == '\n' ? 1 : 0;
        return next;
    }
}
