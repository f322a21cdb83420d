using System.Globalization;

namespace Juluo.Networks.Formats;

/// <summary>One attribute of all nodes (by node number) or of all edges (by their position in <see cref="Graph.Edges"/>).</summary>
public sealed class NetworkColumn
{
    private readonly Func<int, string?> cell;

    private NetworkColumn(string name, ColumnKind kind, Func<int, string?> cell)
    {
        Name = name;
        Kind = kind;
        this.cell = cell;
    }

    /// <summary>Heading; also its identifier in the file.</summary>
    public string Name { get; }

    /// <summary>Type of its cells.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Creates a column of text; null is missing.</summary>
    /// <exception cref="ArgumentException">The name is empty (for columns of any kind).</exception>
    public static NetworkColumn Text(string name, Func<int, string?> value) => new(Named(name), ColumnKind.Text, value);

    /// <summary>Creates a column of numbers; a value that is not finite is missing.</summary>
    public static NetworkColumn Number(string name, Func<int, double> value) =>
        new(
            Named(name),
            ColumnKind.Number,
            at => value(at) is var number && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : null
        );

    /// <summary>Creates a column of whole numbers; null is missing.</summary>
    public static NetworkColumn Integer(string name, Func<int, long?> value) =>
        new(Named(name), ColumnKind.Integer, at => value(at)?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Creates a column of yes or no; null is missing.</summary>
    public static NetworkColumn Boolean(string name, Func<int, bool?> value) =>
        new(
            Named(name),
            ColumnKind.Boolean,
            at =>
                value(at) switch
                {
                    true => "true",
                    false => "false",
                    null => null,
                }
        );

    /// <summary>Returns the cell of a node or edge as every format writes it, culture-independent; null if missing.</summary>
    public string? At(int place) => cell(place);

    /// <summary>Creates a column from a file, whose name may be anything.</summary>
    internal static NetworkColumn Read(string name, ColumnKind kind, string?[] cells) => new(name, kind, place => cells[place]);

    private static string Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name;
    }
}
