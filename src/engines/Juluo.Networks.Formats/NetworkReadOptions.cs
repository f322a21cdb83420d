namespace Juluo.Networks.Formats;

/// <summary>How a file from elsewhere is read, and how much of it.</summary>
public sealed record NetworkReadOptions
{
    /// <summary>Most bytes that are read from one file; more is an error. Memory grows with them, about five times as much. Default 256 MiB.</summary>
    public long MostBytes { get; init; } = 256L << 20;

    /// <summary>How deep elements or objects may lie in each other; no network needs many. Default 64.</summary>
    public int MostDepth { get; init; } = 64;

    /// <summary>What becomes of an edge from a node to itself; default an error that names its line.</summary>
    public SelfLoops SelfLoops { get; init; } = SelfLoops.Refuse;

    /// <summary>Whether edges lead one way where the file cannot say, which is CSV without a column "type".</summary>
    public bool Directed { get; init; }
}
