namespace Juluo.Web;

/// <summary>The cursor belongs to another list or community, or is invalid.</summary>
public sealed record CursorUnknown() : Invalid("cursor-unknown", "after");
