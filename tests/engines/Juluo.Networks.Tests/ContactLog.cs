using System.Globalization;

namespace Juluo.Networks.Tests;

/// <summary>A folder with contacts.csv and nodes.csv: people numbered in the order of nodes.csv, time in seconds.</summary>
public sealed class ContactLog
{
    private ContactLog(string[] columns, string[][] people, Contact[] contacts)
    {
        Columns = columns;
        People = people;
        Contacts = contacts;
    }

    public static string? Folder { get; } = FindFolder();

    public string[] Columns { get; }

    public string[][] People { get; }

    public Contact[] Contacts { get; }

    public static ContactLog Read(string name)
    {
        var folder = Path.Combine(Folder!, name);
        var nodes = File.ReadAllLines(Path.Combine(folder, "nodes.csv")).Select(Cells).ToArray();
        var place = nodes.Skip(1).Select((cells, at) => (cells[0], at)).ToDictionary(x => x.Item1, x => x.at);
        var contacts = File.ReadLines(Path.Combine(folder, "contacts.csv"))
            .Skip(1)
            .Select(Cells)
            .Select(c => new Contact(place[c[2]], place[c[3]], Number(c[0]), Number(c[1])))
            .ToArray();
        return new ContactLog(nodes[0], nodes[1..], contacts);
    }

    /// <summary>Numbers of the groups of an attribute, one per person.</summary>
    public int[] Groups(string column)
    {
        var at = Array.IndexOf(Columns, column);
        var names = People.Select(cells => cells[at]).Distinct().Order().ToArray();
        return People.Select(cells => Array.IndexOf(names, cells[at])).ToArray();
    }

    /// <summary>Ties of at least this many seconds together, with the seconds as weights.</summary>
    public Graph Ties(double leastSeconds, Func<Contact, bool>? where = null) =>
        Graph
            .FromEdges(People.Length, Contacts.Where(c => where?.Invoke(c) ?? true).Select(c => new Edge(c.A, c.B, c.End - c.Start)))
            .Filter(edge => edge.Weight >= leastSeconds);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static string[] Cells(string line)
    {
        // The logs quote text cells with commas inside them, but without quotes and line breaks.
        var cells = new List<string>();
        for (var at = 0; at <= line.Length; at++)
        {
            var quoted = at < line.Length && line[at] == '"';
            var end =
                quoted ? line.IndexOf('"', at + 1)
                : line.IndexOf(',', at) is >= 0 and var comma ? comma
                : line.Length;
            cells.Add(line[(quoted ? at + 1 : at)..end]);
            at = quoted ? end + 1 : end;
        }
        return [.. cells];
    }

    private static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }
        return null;
    }
}
