namespace Juluo.Web;

/// <summary>A cursor of another list, another community, or of nowhere.</summary>
public sealed record CursorUnknown() : Invalid("cursor-unknown", "after");
