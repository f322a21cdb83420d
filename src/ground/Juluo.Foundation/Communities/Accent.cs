namespace Juluo.Foundation;

/// <summary>The colours that a community may choose from. Each is a set of tokens in <c>web/styles/accents.css</c> that keeps its contrast in both themes; a test counts.</summary>
public static class Accent
{
    public const string Usual = "pine";

    public static readonly IReadOnlyList<string> All = [Usual, "lake", "plum", "brick", "moss"];
}
