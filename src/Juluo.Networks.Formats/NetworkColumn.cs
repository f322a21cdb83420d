using System.Globalization;

namespace Juluo.Networks.Formats;

/// <summary>One attribute of all nodes (by node number) or of all edges (by their position in <see cref="Graph.Edges"/>).</summary>
public sealed class NetworkColumn
{
    private readonly Func<int, string?> cell;

    private NetworkColumn(string name, ColumnKind kind, Func<int, string?> cell)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Kind = kind;
        this.cell = cell;
    }

    /// <summary>Heading; also its identifier in the file.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    public ColumnKind Kind { get; }

    /// <summary>A column of text; null is missing.</summary>
    public static NetworkColumn Text(string name, Func<int, string?> value) => new(name, ColumnKind.Text, value);

    /// <summary>A column of numbers; what is not finite is missing.</summary>
    public static NetworkColumn Number(string name, Func<int, double> value) =>
        new(
            name,
            ColumnKind.Number,
            at => value(at) is var number && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : null
        );

    /// <summary>A column of whole numbers; null is missing.</summary>
    public static NetworkColumn Integer(string name, Func<int, long?> value) =>
        new(name, ColumnKind.Integer, at => value(at)?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A column of yes or no; null is missing.</summary>
    public static NetworkColumn Boolean(string name, Func<int, bool?> value) =>
        new(
            name,
            ColumnKind.Boolean,
            at =>
                value(at) switch
                {
                    true => "true",
                    false => "false",
                    null => null,
                }
        );

    /// <summary>The cell as every format writes it, culture-free; null when it is missing.</summary>
    internal string? At(int place) => cell(place);
}
