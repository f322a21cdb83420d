namespace Juluo.Foundation;

public static class PartErrors
{
    /// <summary>The page or operation belongs to a part that this community has switched off. Its data are kept.</summary>
    public sealed record Off(Part Part) : Error("part.off", 404);

    /// <summary>A part cannot be switched off while another part requires it.</summary>
    public sealed record Needed(Part Part, Part By) : Invalid("part.needed", "parts");
}
