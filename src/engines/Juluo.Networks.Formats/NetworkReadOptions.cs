namespace Juluo.Networks.Formats;

/// <summary>Options and limits for reading a file from elsewhere.</summary>
public sealed record NetworkReadOptions
{
    /// <summary>Largest number of bytes read from one file; more is an error. Memory grows with it, about five times as much. Default 256 MiB.</summary>
    public long MostBytes { get; init; } = 256L << 20;

    /// <summary>Maximum nesting of elements or objects; networks need little. Default 64.</summary>
    public int MostDepth { get; init; } = 64;

    /// <summary>Treatment of an edge from a node to itself; default: an error that names its line.</summary>
    public SelfLoops SelfLoops { get; init; } = SelfLoops.Refuse;

    /// <summary>True if edges are directed where the file cannot declare it, which is CSV without a column "type".</summary>
    public bool Directed { get; init; }
}
