namespace Juluo.Backtesting;

/// <summary>Reads lines of limited length from any text, and splits a line into cells. A quoted cell may contain commas and doubled quotes, but no line breaks.</summary>
internal static class LineReader
{
    /// <summary>Returns the next line without its end; if it is longer than <paramref name="longest"/>, its first <paramref name="longest"/> + 1 characters; null at the end.</summary>
    internal static string? Next(TextReader reader, int longest)
    {
        var line = new StringBuilder();
        var next = reader.Read();
        if (next < 0)
            return null;
        while (next >= 0 && next != '\n' && line.Length <= longest)
        {
            line.Append((char)next);
            next = reader.Read();
        }
        if (line.Length > 0 && line[^1] == '\r')
            line.Length--;
        return line.ToString();
    }

    internal static string[] Cells(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
            return [.. line.Split(',').Select(cell => cell.Trim())];
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            var c = line[at];
            if (c == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append(line[at++]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }
        cells.Add(cell.ToString().Trim());
        return [.. cells];
    }
}
