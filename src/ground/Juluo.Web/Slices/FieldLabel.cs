namespace Juluo.Web;

/// <summary>What a field is called, and what to do when it was left empty.</summary>
/// <param name="Key">Catalogue key of the label.</param>
/// <param name="Missing">Catalogue key of a sentence with the label in it.</param>
public sealed record FieldLabel(string Key, string Missing)
{
    public const string Fill = "form.missing";
    public const string Choose = "form.missing.choose";
    public const string Tick = "form.missing.tick";
}
