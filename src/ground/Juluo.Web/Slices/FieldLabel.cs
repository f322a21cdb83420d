namespace Juluo.Web;

/// <summary>The label of a field, and the error when it is empty.</summary>
/// <param name="Key">Catalogue key of the label.</param>
/// <param name="Missing">Catalogue key of a sentence with the label in it.</param>
public sealed record FieldLabel(string Key, string Missing)
{
    public const string Fill = "form.missing";
    public const string Choose = "form.missing.choose";
    public const string Tick = "form.missing.tick";
}
