namespace Juluo.Postgres.Cluster;

/// <summary>The content of postmaster.pid: the server of a data directory.</summary>
internal sealed record Postmaster(int Process, string SocketDirectory, string State)
{
    public bool Ready => State == "ready";

    /// <summary>Returns the running server; null if there is no file, it was left by a killed server, or the process number now belongs to another program.</summary>
    public static Postmaster? Of(string data)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(FileIn(data));
        }
        catch (IOException)
        {
            return null;
        }
        if (lines.Length == 0 || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var process) || !Serves(process, data))
            return null;
        return new(process, lines.ElementAtOrDefault(4)?.Trim() ?? "", lines.ElementAtOrDefault(7)?.Trim() ?? "starting");
    }

    public static string FileIn(string data) => Path.Combine(data, "postmaster.pid");

    private static bool Serves(int process, string data)
    {
        try
        {
            var words = File.ReadAllText($"/proc/{process}/cmdline").Split('\0');
            return Path.GetFileName(words[0]) == "postgres" && words.Contains(data);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
