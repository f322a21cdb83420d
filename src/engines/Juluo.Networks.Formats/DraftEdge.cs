namespace Juluo.Networks.Formats;

/// <summary>An edge as read from the file, and its line.</summary>
internal readonly record struct DraftEdge(string Source, string Target, double? Weight, bool IsDirected, long Line);
