namespace Juluo.Networks.Formats;

/// <summary>An edge as it was read, and where.</summary>
internal readonly record struct DraftEdge(string Source, string Target, double? Weight, bool IsDirected, long Line);
