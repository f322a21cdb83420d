namespace Juluo.Networks.Formats;

public static partial class NetworkCsv
{
    /// <summary>
    /// Reads a list of edges and an optional table of nodes, and leaves the streams open. The first row names the columns: source and target (or from and to), optionally
    /// weight and type (Directed or Undirected), and any others, which are attributes; for nodes id and any others. Cells are separated by commas, semicolons or tabs,
    /// whichever the first row has. Nodes that appear only in edges come after the others, in the order of their appearance. Columns that contain only numbers become
    /// columns of numbers. Parallel edges are merged: weights are added, and of other attributes the first counts. O(n + m), about five times the file in memory.
    /// </summary>
    /// <param name="edges">The list of edges, in UTF-8.</param>
    /// <param name="nodes">The table of nodes, in UTF-8; null if there is none.</param>
    /// <param name="options">Options for reading; see <see cref="NetworkReadOptions"/> for the defaults.</param>
    /// <param name="progress">Share of the work, 0 … 1.</param>
    /// <param name="stop">Cancels while reading.</param>
    /// <exception cref="NetworkFormatException">A table does not have this form, or contains something that a network cannot; the message names the place and the correction.</exception>
    public static NetworkFile Read(
        Stream edges,
        Stream? nodes = null,
        NetworkReadOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        options ??= new();
        var draft = new NetworkDraft(options)
        {
            NodesByEdges = true,
            InferKinds = true,
            IsDirected = options.Directed,
        };
        if (nodes is not null)
        {
            using var table = new CsvTable(new MeasuredStream(nodes, options.MostBytes, null, stop), "The table of nodes");
            ReadNodes(table, draft);
        }
        using (var table = new CsvTable(new MeasuredStream(edges, options.MostBytes, progress, stop), "The list of edges"))
        {
            ReadEdges(table, draft, options.Directed);
        }
        var file = draft.Build();
        progress?.Report(1);
        return file;
    }

    private static void ReadNodes(CsvTable table, NetworkDraft draft)
    {
        var id = table.Find("id");
        if (id < 0)
        {
            throw table.Wrong($"it has no column id, but {table.Names}. Call the column of names id.");
        }
        var columns = Columns(table, draft.Nodes, id);
        while (table.Next())
        {
            var node = draft.AddNode(table.Cell(id) ?? throw table.Wrong("a node has no id. Give it one."), table.Line);
            Fill(table, draft.Nodes, columns, node);
        }
    }

    private static void ReadEdges(CsvTable table, NetworkDraft draft, bool directed)
    {
        int source = table.Find("source", "from"),
            target = table.Find("target", "to"),
            weight = table.Find("weight"),
            type = table.Find("type");
        if (source < 0 || target < 0)
        {
            throw table.Wrong($"it has no columns source and target, but {table.Names}. Call the two ends of an edge so in the first row.");
        }
        var columns = Columns(table, draft.Edges, source, target, weight, type);
        while (table.Next())
        {
            string End(int column) =>
                table.Cell(column) ?? throw table.Wrong("an edge has an end without a name. Write both, or take the row out.");
            var isDirected = type >= 0 && table.Cell(type) is { } says ? IsDirected(says, table) : directed;
            var edge = draft.AddEdge(
                new(
                    End(source),
                    End(target),
                    weight >= 0 && table.Cell(weight) is { } text ? NetworkDraft.Weight(text, table.Line) : null,
                    isDirected,
                    table.Line
                )
            );
            Fill(table, draft.Edges, columns, edge);
        }
    }

    private static bool IsDirected(string type, CsvTable table) =>
        type.Equals("directed", StringComparison.OrdinalIgnoreCase)
        || (
            type.Equals("undirected", StringComparison.OrdinalIgnoreCase)
                ? false
                : throw table.Wrong($"the type \"{type}\" is neither Directed nor Undirected. Write one of them.")
        );

    private static List<(int From, int To)> Columns(CsvTable table, DraftTable into, params ReadOnlySpan<int> others)
    {
        var columns = new List<(int, int)>();
        for (var column = 0; column < table.Count; column++)
        {
            if (!others.Contains(column))
            {
                columns.Add((column, into.Column(table.Name(column), ColumnKind.Text)));
            }
        }
        return columns;
    }

    private static void Fill(CsvTable table, DraftTable into, List<(int From, int To)> columns, int place)
    {
        foreach (var (from, to) in columns)
        {
            into.Set(place, to, table.Cell(from));
        }
    }
}
